"""Trains a model and registers a version of it. The build project runs this file on every push.

It trains SageMaker's XGBoost on made-up numbers, so that the pipeline has something to do. Put your own data and training in its
place; what the build project asks of this file is only that it registers a version in MODEL_PACKAGE_GROUP_NAME.
"""

import os
import random
import time

import boto3
from sagemaker import image_uris

BUCKET = os.environ["ARTIFACTS_BUCKET"]
GROUP = os.environ["MODEL_PACKAGE_GROUP_NAME"]
PREFIX = os.environ["SAGEMAKER_NAME_PREFIX"]
PRODUCT = os.environ["PRODUCT_NAME"]
ROLE = os.environ["SAGEMAKER_ROLE_ARN"]
REGION = os.environ["AWS_REGION"]

INSTANCE_TYPE = "ml.m5.large"
IMAGE = image_uris.retrieve("xgboost", REGION, version="1.7-1")


def write_data(key, rows=1000):
    """Writes made-up training data, label first, as SageMaker's XGBoost reads it."""
    numbers = random.Random(42)
    lines = []
    for _ in range(rows):
        features = [numbers.random() for _ in range(4)]
        label = int(sum(features) > 2)
        lines.append(",".join([str(label), *(f"{value:.6f}" for value in features)]))
    boto3.client("s3").put_object(Bucket=BUCKET, Key=key, Body="\n".join(lines).encode())
    return f"s3://{BUCKET}/{key}"


def train(sagemaker, data):
    """Trains, waits, and returns where the model lies."""
    name = f"{PREFIX}-{time.strftime('%Y%m%d%H%M%S')}"
    sagemaker.create_training_job(
        TrainingJobName=name,
        RoleArn=ROLE,
        AlgorithmSpecification={"TrainingImage": IMAGE, "TrainingInputMode": "File"},
        HyperParameters={"objective": "binary:logistic", "num_round": "20"},
        InputDataConfig=[
            {
                "ChannelName": "train",
                "ContentType": "text/csv",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": data}},
            }
        ],
        OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models"},
        ResourceConfig={"InstanceType": INSTANCE_TYPE, "InstanceCount": 1, "VolumeSizeInGB": 10},
        StoppingCondition={"MaxRuntimeInSeconds": 3600},
        Tags=[{"Key": "mlops:product", "Value": PRODUCT}],
    )
    sagemaker.get_waiter("training_job_completed_or_stopped").wait(TrainingJobName=name)
    job = sagemaker.describe_training_job(TrainingJobName=name)
    if job["TrainingJobStatus"] != "Completed":
        raise SystemExit(f"Training job {name} is {job['TrainingJobStatus']}: {job.get('FailureReason', 'no reason given')}")
    return job["ModelArtifacts"]["S3ModelArtifacts"]


def register(sagemaker, model):
    """Registers a version that waits for somebody's approval."""
    version = sagemaker.create_model_package(
        ModelPackageGroupName=GROUP,
        ModelPackageDescription="Trained by pipeline.py",
        ModelApprovalStatus="PendingManualApproval",
        InferenceSpecification={
            "Containers": [{"Image": IMAGE, "ModelDataUrl": model}],
            "SupportedContentTypes": ["text/csv"],
            "SupportedResponseMIMETypes": ["text/csv"],
        },
    )
    print(f"Registered {version['ModelPackageArn']}")


def main():
    sagemaker = boto3.client("sagemaker")
    register(sagemaker, train(sagemaker, write_data("training/example.csv")))


if __name__ == "__main__":
    main()
