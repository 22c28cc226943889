using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace MlOps.Unit.Architecture;

/// <summary>What a type refers to: in its signatures and in the bodies of its methods. Constants leave no reference behind.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types that a type refers to, itself among them; the arguments of generic ones too.</summary>
    public static IEnumerable<Type> Of(Type type) => new[] { type.BaseType }
        .Concat(type.GetInterfaces())
        .Concat(type.GetFields(All).Select(field => (Type?)field.FieldType))
        .Concat(type.GetMethods(All).SelectMany(method => Signature(method).Append(method.ReturnType).Concat(Body(method))))
        .Concat(type.GetConstructors(All).SelectMany(constructor => Signature(constructor).Concat(Body(constructor))))
        .OfType<Type>()
        .SelectMany(Parts)
        .Distinct();

    private static IEnumerable<Type?> Signature(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return body.LocalVariables.Select(local => (Type?)local.LocalType)
            .Concat(Tokens(body.GetILAsByteArray() ?? []).SelectMany(token => Resolve(method.Module.ResolveMember(token, typeArguments, methodArguments))));
    }

    private static IEnumerable<Type?> Resolve(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. Signature(method), .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        MethodBase method => [method.DeclaringType, .. Signature(method)],
        _ => [],
    };

    // The tokens of fields, methods and types among the instructions.
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? BinaryPrimitives.ReadInt16BigEndian(code.AsSpan(at)) : code[at];
            var operation = OpCodes[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));
            }

            at += Size(operation.OperandType, code.AsSpan(at));
        }
    }

    private static int Size(OperandType operand, ReadOnlySpan<byte> code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code)),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
