using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>TransformInstanceType</c>.</summary>
public class TransformInstanceType : ConstantClass
{
    /// <summary>The value <c>ml.c4.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC42xlarge = new("ml.c4.2xlarge");

    /// <summary>The value <c>ml.c4.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC44xlarge = new("ml.c4.4xlarge");

    /// <summary>The value <c>ml.c4.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC48xlarge = new("ml.c4.8xlarge");

    /// <summary>The value <c>ml.c4.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC4Xlarge = new("ml.c4.xlarge");

    /// <summary>The value <c>ml.c5.18xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC518xlarge = new("ml.c5.18xlarge");

    /// <summary>The value <c>ml.c5.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC52xlarge = new("ml.c5.2xlarge");

    /// <summary>The value <c>ml.c5.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC54xlarge = new("ml.c5.4xlarge");

    /// <summary>The value <c>ml.c5.9xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC59xlarge = new("ml.c5.9xlarge");

    /// <summary>The value <c>ml.c5.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC5Xlarge = new("ml.c5.xlarge");

    /// <summary>The value <c>ml.c6i.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i12xlarge = new("ml.c6i.12xlarge");

    /// <summary>The value <c>ml.c6i.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i16xlarge = new("ml.c6i.16xlarge");

    /// <summary>The value <c>ml.c6i.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i24xlarge = new("ml.c6i.24xlarge");

    /// <summary>The value <c>ml.c6i.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i2xlarge = new("ml.c6i.2xlarge");

    /// <summary>The value <c>ml.c6i.32xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i32xlarge = new("ml.c6i.32xlarge");

    /// <summary>The value <c>ml.c6i.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i4xlarge = new("ml.c6i.4xlarge");

    /// <summary>The value <c>ml.c6i.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6i8xlarge = new("ml.c6i.8xlarge");

    /// <summary>The value <c>ml.c6i.large</c>.</summary>
    public static readonly TransformInstanceType MlC6iLarge = new("ml.c6i.large");

    /// <summary>The value <c>ml.c6i.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC6iXlarge = new("ml.c6i.xlarge");

    /// <summary>The value <c>ml.c7i.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i12xlarge = new("ml.c7i.12xlarge");

    /// <summary>The value <c>ml.c7i.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i16xlarge = new("ml.c7i.16xlarge");

    /// <summary>The value <c>ml.c7i.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i24xlarge = new("ml.c7i.24xlarge");

    /// <summary>The value <c>ml.c7i.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i2xlarge = new("ml.c7i.2xlarge");

    /// <summary>The value <c>ml.c7i.48xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i48xlarge = new("ml.c7i.48xlarge");

    /// <summary>The value <c>ml.c7i.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i4xlarge = new("ml.c7i.4xlarge");

    /// <summary>The value <c>ml.c7i.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7i8xlarge = new("ml.c7i.8xlarge");

    /// <summary>The value <c>ml.c7i.large</c>.</summary>
    public static readonly TransformInstanceType MlC7iLarge = new("ml.c7i.large");

    /// <summary>The value <c>ml.c7i.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlC7iXlarge = new("ml.c7i.xlarge");

    /// <summary>The value <c>ml.g4dn.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");

    /// <summary>The value <c>ml.g4dn.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");

    /// <summary>The value <c>ml.g4dn.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");

    /// <summary>The value <c>ml.g4dn.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");

    /// <summary>The value <c>ml.g4dn.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");

    /// <summary>The value <c>ml.g4dn.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");

    /// <summary>The value <c>ml.g5.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG512xlarge = new("ml.g5.12xlarge");

    /// <summary>The value <c>ml.g5.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG516xlarge = new("ml.g5.16xlarge");

    /// <summary>The value <c>ml.g5.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG524xlarge = new("ml.g5.24xlarge");

    /// <summary>The value <c>ml.g5.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG52xlarge = new("ml.g5.2xlarge");

    /// <summary>The value <c>ml.g5.48xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG548xlarge = new("ml.g5.48xlarge");

    /// <summary>The value <c>ml.g5.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG54xlarge = new("ml.g5.4xlarge");

    /// <summary>The value <c>ml.g5.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG58xlarge = new("ml.g5.8xlarge");

    /// <summary>The value <c>ml.g5.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG5Xlarge = new("ml.g5.xlarge");

    /// <summary>The value <c>ml.g6.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG612xlarge = new("ml.g6.12xlarge");

    /// <summary>The value <c>ml.g6.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG616xlarge = new("ml.g6.16xlarge");

    /// <summary>The value <c>ml.g6.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG624xlarge = new("ml.g6.24xlarge");

    /// <summary>The value <c>ml.g6.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG62xlarge = new("ml.g6.2xlarge");

    /// <summary>The value <c>ml.g6.48xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG648xlarge = new("ml.g6.48xlarge");

    /// <summary>The value <c>ml.g6.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG64xlarge = new("ml.g6.4xlarge");

    /// <summary>The value <c>ml.g6.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG68xlarge = new("ml.g6.8xlarge");

    /// <summary>The value <c>ml.g6.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlG6Xlarge = new("ml.g6.xlarge");

    /// <summary>The value <c>ml.inf2.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlInf224xlarge = new("ml.inf2.24xlarge");

    /// <summary>The value <c>ml.inf2.48xlarge</c>.</summary>
    public static readonly TransformInstanceType MlInf248xlarge = new("ml.inf2.48xlarge");

    /// <summary>The value <c>ml.inf2.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlInf28xlarge = new("ml.inf2.8xlarge");

    /// <summary>The value <c>ml.inf2.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlInf2Xlarge = new("ml.inf2.xlarge");

    /// <summary>The value <c>ml.m4.10xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM410xlarge = new("ml.m4.10xlarge");

    /// <summary>The value <c>ml.m4.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM416xlarge = new("ml.m4.16xlarge");

    /// <summary>The value <c>ml.m4.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM42xlarge = new("ml.m4.2xlarge");

    /// <summary>The value <c>ml.m4.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM44xlarge = new("ml.m4.4xlarge");

    /// <summary>The value <c>ml.m4.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM4Xlarge = new("ml.m4.xlarge");

    /// <summary>The value <c>ml.m5.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM512xlarge = new("ml.m5.12xlarge");

    /// <summary>The value <c>ml.m5.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM524xlarge = new("ml.m5.24xlarge");

    /// <summary>The value <c>ml.m5.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM52xlarge = new("ml.m5.2xlarge");

    /// <summary>The value <c>ml.m5.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM54xlarge = new("ml.m5.4xlarge");

    /// <summary>The value <c>ml.m5.large</c>.</summary>
    public static readonly TransformInstanceType MlM5Large = new("ml.m5.large");

    /// <summary>The value <c>ml.m5.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM5Xlarge = new("ml.m5.xlarge");

    /// <summary>The value <c>ml.m6i.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i12xlarge = new("ml.m6i.12xlarge");

    /// <summary>The value <c>ml.m6i.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i16xlarge = new("ml.m6i.16xlarge");

    /// <summary>The value <c>ml.m6i.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i24xlarge = new("ml.m6i.24xlarge");

    /// <summary>The value <c>ml.m6i.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i2xlarge = new("ml.m6i.2xlarge");

    /// <summary>The value <c>ml.m6i.32xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i32xlarge = new("ml.m6i.32xlarge");

    /// <summary>The value <c>ml.m6i.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i4xlarge = new("ml.m6i.4xlarge");

    /// <summary>The value <c>ml.m6i.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6i8xlarge = new("ml.m6i.8xlarge");

    /// <summary>The value <c>ml.m6i.large</c>.</summary>
    public static readonly TransformInstanceType MlM6iLarge = new("ml.m6i.large");

    /// <summary>The value <c>ml.m6i.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM6iXlarge = new("ml.m6i.xlarge");

    /// <summary>The value <c>ml.m7i.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i12xlarge = new("ml.m7i.12xlarge");

    /// <summary>The value <c>ml.m7i.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i16xlarge = new("ml.m7i.16xlarge");

    /// <summary>The value <c>ml.m7i.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i24xlarge = new("ml.m7i.24xlarge");

    /// <summary>The value <c>ml.m7i.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i2xlarge = new("ml.m7i.2xlarge");

    /// <summary>The value <c>ml.m7i.48xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i48xlarge = new("ml.m7i.48xlarge");

    /// <summary>The value <c>ml.m7i.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i4xlarge = new("ml.m7i.4xlarge");

    /// <summary>The value <c>ml.m7i.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7i8xlarge = new("ml.m7i.8xlarge");

    /// <summary>The value <c>ml.m7i.large</c>.</summary>
    public static readonly TransformInstanceType MlM7iLarge = new("ml.m7i.large");

    /// <summary>The value <c>ml.m7i.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlM7iXlarge = new("ml.m7i.xlarge");

    /// <summary>The value <c>ml.p2.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlP216xlarge = new("ml.p2.16xlarge");

    /// <summary>The value <c>ml.p2.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlP28xlarge = new("ml.p2.8xlarge");

    /// <summary>The value <c>ml.p2.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlP2Xlarge = new("ml.p2.xlarge");

    /// <summary>The value <c>ml.p3.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlP316xlarge = new("ml.p3.16xlarge");

    /// <summary>The value <c>ml.p3.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlP32xlarge = new("ml.p3.2xlarge");

    /// <summary>The value <c>ml.p3.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlP38xlarge = new("ml.p3.8xlarge");

    /// <summary>The value <c>ml.r6i.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i12xlarge = new("ml.r6i.12xlarge");

    /// <summary>The value <c>ml.r6i.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i16xlarge = new("ml.r6i.16xlarge");

    /// <summary>The value <c>ml.r6i.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i24xlarge = new("ml.r6i.24xlarge");

    /// <summary>The value <c>ml.r6i.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i2xlarge = new("ml.r6i.2xlarge");

    /// <summary>The value <c>ml.r6i.32xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i32xlarge = new("ml.r6i.32xlarge");

    /// <summary>The value <c>ml.r6i.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i4xlarge = new("ml.r6i.4xlarge");

    /// <summary>The value <c>ml.r6i.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6i8xlarge = new("ml.r6i.8xlarge");

    /// <summary>The value <c>ml.r6i.large</c>.</summary>
    public static readonly TransformInstanceType MlR6iLarge = new("ml.r6i.large");

    /// <summary>The value <c>ml.r6i.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR6iXlarge = new("ml.r6i.xlarge");

    /// <summary>The value <c>ml.r7i.12xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i12xlarge = new("ml.r7i.12xlarge");

    /// <summary>The value <c>ml.r7i.16xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i16xlarge = new("ml.r7i.16xlarge");

    /// <summary>The value <c>ml.r7i.24xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i24xlarge = new("ml.r7i.24xlarge");

    /// <summary>The value <c>ml.r7i.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i2xlarge = new("ml.r7i.2xlarge");

    /// <summary>The value <c>ml.r7i.48xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i48xlarge = new("ml.r7i.48xlarge");

    /// <summary>The value <c>ml.r7i.4xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i4xlarge = new("ml.r7i.4xlarge");

    /// <summary>The value <c>ml.r7i.8xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7i8xlarge = new("ml.r7i.8xlarge");

    /// <summary>The value <c>ml.r7i.large</c>.</summary>
    public static readonly TransformInstanceType MlR7iLarge = new("ml.r7i.large");

    /// <summary>The value <c>ml.r7i.xlarge</c>.</summary>
    public static readonly TransformInstanceType MlR7iXlarge = new("ml.r7i.xlarge");

    /// <summary>The value <c>ml.trn1.2xlarge</c>.</summary>
    public static readonly TransformInstanceType MlTrn12xlarge = new("ml.trn1.2xlarge");

    /// <summary>The value <c>ml.trn1.32xlarge</c>.</summary>
    public static readonly TransformInstanceType MlTrn132xlarge = new("ml.trn1.32xlarge");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public TransformInstanceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static TransformInstanceType FindValue(string value) => FindValue<TransformInstanceType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator TransformInstanceType(string value) => FindValue(value);
}
