"""Trains a model and registers a version of it. The build project runs this file on every push.

It trains SageMaker's XGBoost on made-up numbers, so that the pipeline has something to do. Put your own data and training in its
place; what the build project asks of this file is only that it registers a version in MODEL_PACKAGE_GROUP_NAME.
"""

import os
import random
import time

import boto3

BUCKET = os.environ["ARTIFACTS_BUCKET"]
GROUP = os.environ["MODEL_PACKAGE_GROUP_NAME"]
PREFIX = os.environ["SAGEMAKER_NAME_PREFIX"]
PRODUCT = os.environ["PRODUCT_NAME"]
ROLE = os.environ["SAGEMAKER_ROLE_ARN"]
REGION = os.environ["AWS_REGION"]

# In the enterprise tier only: the product's key, and where jobs stand in the VPC.
KEY = os.environ.get("KMS_KEY_ARN")
SUBNETS = os.environ.get("SUBNET_IDS")
SECURITY_GROUP = os.environ.get("SECURITY_GROUP_ID")

INSTANCE_TYPE = "ml.m5.large"

# The accounts that SageMaker's XGBoost lies in, by region (aws/sagemaker-python-sdk, image_uri_config/xgboost.json). Elsewhere name an image of your own.
XGBOOST_ACCOUNTS = {
    "af-south-1": "510948584623",
    "ap-east-1": "651117190479",
    "ap-northeast-1": "354813040037",
    "ap-northeast-2": "366743142698",
    "ap-northeast-3": "867004704886",
    "ap-south-1": "720646828776",
    "ap-south-2": "628508329040",
    "ap-southeast-1": "121021644041",
    "ap-southeast-2": "783357654285",
    "ap-southeast-3": "951798379941",
    "ap-southeast-4": "106583098589",
    "ca-central-1": "341280168497",
    "ca-west-1": "190319476487",
    "eu-central-1": "492215442770",
    "eu-central-2": "680994064768",
    "eu-north-1": "662702820516",
    "eu-south-1": "978288397137",
    "eu-south-2": "104374241257",
    "eu-west-1": "141502667606",
    "eu-west-2": "764974769150",
    "eu-west-3": "659782779980",
    "il-central-1": "898809789911",
    "me-central-1": "272398656194",
    "me-south-1": "801668240914",
    "sa-east-1": "737474898029",
    "us-east-1": "683313688378",
    "us-east-2": "257758044811",
    "us-gov-east-1": "237065988967",
    "us-gov-west-1": "414596584902",
    "us-west-1": "746614075791",
    "us-west-2": "246618743249",
}


def xgboost_image():
    """The image that trains and serves."""
    if REGION not in XGBOOST_ACCOUNTS:
        raise SystemExit(f"No XGBoost of SageMaker's is known in {REGION}: name an image of your own in pipeline.py.")
    return f"{XGBOOST_ACCOUNTS[REGION]}.dkr.ecr.{REGION}.amazonaws.com/sagemaker-xgboost:1.7-1"


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


def train(sagemaker, image, data):
    """Trains, waits, and returns where the model lies."""
    name = f"{PREFIX}-{time.strftime('%Y%m%d%H%M%S')}"
    sagemaker.create_training_job(
        TrainingJobName=name,
        RoleArn=ROLE,
        AlgorithmSpecification={"TrainingImage": image, "TrainingInputMode": "File"},
        HyperParameters={"objective": "binary:logistic", "num_round": "20"},
        InputDataConfig=[
            {
                "ChannelName": "train",
                "ContentType": "text/csv",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": data}},
            }
        ],
        OutputDataConfig={"S3OutputPath": f"s3://{BUCKET}/models", **({"KmsKeyId": KEY} if KEY else {})},
        ResourceConfig={"InstanceType": INSTANCE_TYPE, "InstanceCount": 1, "VolumeSizeInGB": 10, **({"VolumeKmsKeyId": KEY} if KEY else {})},
        **({"VpcConfig": {"Subnets": SUBNETS.split(","), "SecurityGroupIds": [SECURITY_GROUP]}} if SUBNETS else {}),
        StoppingCondition={"MaxRuntimeInSeconds": 3600},
        Tags=[{"Key": "mlops:product", "Value": PRODUCT}],
    )
    sagemaker.get_waiter("training_job_completed_or_stopped").wait(TrainingJobName=name)
    job = sagemaker.describe_training_job(TrainingJobName=name)
    if job["TrainingJobStatus"] != "Completed":
        raise SystemExit(f"Training job {name} is {job['TrainingJobStatus']}: {job.get('FailureReason', 'no reason given')}")
    return job["ModelArtifacts"]["S3ModelArtifacts"]


def register(sagemaker, image, model):
    """Registers a version that waits for somebody's approval."""
    version = sagemaker.create_model_package(
        ModelPackageGroupName=GROUP,
        ModelPackageDescription="Trained by pipeline.py",
        ModelApprovalStatus="PendingManualApproval",
        InferenceSpecification={
            "Containers": [{"Image": image, "ModelDataUrl": model}],
            "SupportedContentTypes": ["text/csv"],
            "SupportedResponseMIMETypes": ["text/csv"],
        },
    )
    print(f"Registered {version['ModelPackageArn']}")


def main():
    sagemaker = boto3.client("sagemaker")
    image = xgboost_image()
    register(sagemaker, image, train(sagemaker, image, write_data("training/example.csv")))


if __name__ == "__main__":
    main()
