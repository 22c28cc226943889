using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ClarifyTextLanguage</c>.</summary>
public class ClarifyTextLanguage : ConstantClass
{
    /// <summary>The value <c>af</c>.</summary>
    public static readonly ClarifyTextLanguage Af = new("af");

    /// <summary>The value <c>ar</c>.</summary>
    public static readonly ClarifyTextLanguage Ar = new("ar");

    /// <summary>The value <c>bg</c>.</summary>
    public static readonly ClarifyTextLanguage Bg = new("bg");

    /// <summary>The value <c>bn</c>.</summary>
    public static readonly ClarifyTextLanguage Bn = new("bn");

    /// <summary>The value <c>ca</c>.</summary>
    public static readonly ClarifyTextLanguage Ca = new("ca");

    /// <summary>The value <c>cs</c>.</summary>
    public static readonly ClarifyTextLanguage Cs = new("cs");

    /// <summary>The value <c>da</c>.</summary>
    public static readonly ClarifyTextLanguage Da = new("da");

    /// <summary>The value <c>de</c>.</summary>
    public static readonly ClarifyTextLanguage De = new("de");

    /// <summary>The value <c>el</c>.</summary>
    public static readonly ClarifyTextLanguage El = new("el");

    /// <summary>The value <c>en</c>.</summary>
    public static readonly ClarifyTextLanguage En = new("en");

    /// <summary>The value <c>es</c>.</summary>
    public static readonly ClarifyTextLanguage Es = new("es");

    /// <summary>The value <c>et</c>.</summary>
    public static readonly ClarifyTextLanguage Et = new("et");

    /// <summary>The value <c>eu</c>.</summary>
    public static readonly ClarifyTextLanguage Eu = new("eu");

    /// <summary>The value <c>fa</c>.</summary>
    public static readonly ClarifyTextLanguage Fa = new("fa");

    /// <summary>The value <c>fi</c>.</summary>
    public static readonly ClarifyTextLanguage Fi = new("fi");

    /// <summary>The value <c>fr</c>.</summary>
    public static readonly ClarifyTextLanguage Fr = new("fr");

    /// <summary>The value <c>ga</c>.</summary>
    public static readonly ClarifyTextLanguage Ga = new("ga");

    /// <summary>The value <c>gu</c>.</summary>
    public static readonly ClarifyTextLanguage Gu = new("gu");

    /// <summary>The value <c>he</c>.</summary>
    public static readonly ClarifyTextLanguage He = new("he");

    /// <summary>The value <c>hi</c>.</summary>
    public static readonly ClarifyTextLanguage Hi = new("hi");

    /// <summary>The value <c>hr</c>.</summary>
    public static readonly ClarifyTextLanguage Hr = new("hr");

    /// <summary>The value <c>hu</c>.</summary>
    public static readonly ClarifyTextLanguage Hu = new("hu");

    /// <summary>The value <c>hy</c>.</summary>
    public static readonly ClarifyTextLanguage Hy = new("hy");

    /// <summary>The value <c>id</c>.</summary>
    public static readonly ClarifyTextLanguage Id = new("id");

    /// <summary>The value <c>is</c>.</summary>
    public static readonly ClarifyTextLanguage Is = new("is");

    /// <summary>The value <c>it</c>.</summary>
    public static readonly ClarifyTextLanguage It = new("it");

    /// <summary>The value <c>kn</c>.</summary>
    public static readonly ClarifyTextLanguage Kn = new("kn");

    /// <summary>The value <c>ky</c>.</summary>
    public static readonly ClarifyTextLanguage Ky = new("ky");

    /// <summary>The value <c>lb</c>.</summary>
    public static readonly ClarifyTextLanguage Lb = new("lb");

    /// <summary>The value <c>lij</c>.</summary>
    public static readonly ClarifyTextLanguage Lij = new("lij");

    /// <summary>The value <c>lt</c>.</summary>
    public static readonly ClarifyTextLanguage Lt = new("lt");

    /// <summary>The value <c>lv</c>.</summary>
    public static readonly ClarifyTextLanguage Lv = new("lv");

    /// <summary>The value <c>mk</c>.</summary>
    public static readonly ClarifyTextLanguage Mk = new("mk");

    /// <summary>The value <c>ml</c>.</summary>
    public static readonly ClarifyTextLanguage Ml = new("ml");

    /// <summary>The value <c>mr</c>.</summary>
    public static readonly ClarifyTextLanguage Mr = new("mr");

    /// <summary>The value <c>nb</c>.</summary>
    public static readonly ClarifyTextLanguage Nb = new("nb");

    /// <summary>The value <c>ne</c>.</summary>
    public static readonly ClarifyTextLanguage Ne = new("ne");

    /// <summary>The value <c>nl</c>.</summary>
    public static readonly ClarifyTextLanguage Nl = new("nl");

    /// <summary>The value <c>pl</c>.</summary>
    public static readonly ClarifyTextLanguage Pl = new("pl");

    /// <summary>The value <c>pt</c>.</summary>
    public static readonly ClarifyTextLanguage Pt = new("pt");

    /// <summary>The value <c>ro</c>.</summary>
    public static readonly ClarifyTextLanguage Ro = new("ro");

    /// <summary>The value <c>ru</c>.</summary>
    public static readonly ClarifyTextLanguage Ru = new("ru");

    /// <summary>The value <c>sa</c>.</summary>
    public static readonly ClarifyTextLanguage Sa = new("sa");

    /// <summary>The value <c>si</c>.</summary>
    public static readonly ClarifyTextLanguage Si = new("si");

    /// <summary>The value <c>sk</c>.</summary>
    public static readonly ClarifyTextLanguage Sk = new("sk");

    /// <summary>The value <c>sl</c>.</summary>
    public static readonly ClarifyTextLanguage Sl = new("sl");

    /// <summary>The value <c>sq</c>.</summary>
    public static readonly ClarifyTextLanguage Sq = new("sq");

    /// <summary>The value <c>sr</c>.</summary>
    public static readonly ClarifyTextLanguage Sr = new("sr");

    /// <summary>The value <c>sv</c>.</summary>
    public static readonly ClarifyTextLanguage Sv = new("sv");

    /// <summary>The value <c>ta</c>.</summary>
    public static readonly ClarifyTextLanguage Ta = new("ta");

    /// <summary>The value <c>te</c>.</summary>
    public static readonly ClarifyTextLanguage Te = new("te");

    /// <summary>The value <c>tl</c>.</summary>
    public static readonly ClarifyTextLanguage Tl = new("tl");

    /// <summary>The value <c>tn</c>.</summary>
    public static readonly ClarifyTextLanguage Tn = new("tn");

    /// <summary>The value <c>tr</c>.</summary>
    public static readonly ClarifyTextLanguage Tr = new("tr");

    /// <summary>The value <c>tt</c>.</summary>
    public static readonly ClarifyTextLanguage Tt = new("tt");

    /// <summary>The value <c>uk</c>.</summary>
    public static readonly ClarifyTextLanguage Uk = new("uk");

    /// <summary>The value <c>ur</c>.</summary>
    public static readonly ClarifyTextLanguage Ur = new("ur");

    /// <summary>The value <c>xx</c>.</summary>
    public static readonly ClarifyTextLanguage Xx = new("xx");

    /// <summary>The value <c>yo</c>.</summary>
    public static readonly ClarifyTextLanguage Yo = new("yo");

    /// <summary>The value <c>zh</c>.</summary>
    public static readonly ClarifyTextLanguage Zh = new("zh");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ClarifyTextLanguage(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ClarifyTextLanguage FindValue(string value) => FindValue<ClarifyTextLanguage>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ClarifyTextLanguage(string value) => FindValue(value);
}
