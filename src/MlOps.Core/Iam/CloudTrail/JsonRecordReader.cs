using System.Text.Json;

namespace MlOps.Iam.CloudTrail;

/// <summary>
/// Reads the records of a JSON file one by one: <c>{"Records": […]}</c> as CloudTrail puts it into its bucket and the console's event history gives it,
/// <c>{"Events": […]}</c> as <c>aws cloudtrail lookup-events</c> writes it, <c>{"events": […]}</c> as <c>aws logs filter-log-events</c> does, or a list. No more than one record is in memory.
/// </summary>
/// <param name="stream">The file's content.</param>
/// <param name="file">What it is called in errors.</param>
internal sealed class JsonRecordReader(Stream stream, string file)
{
    private const int FirstSize = 65_536;

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _isNamed;
    private bool _isInList;
    private bool _hadList;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = false });

    private enum Outcome
    {
        Record,
        NeedsMore,
        End,
    }

    /// <summary>Whether there was a list of records.</summary>
    public bool HadList => _hadList;

    /// <summary>The next record; null after the last.</summary>
    /// <exception cref="MlOpsException"><c>TrailInvalid</c>: it is no JSON, or a record is no object.</exception>
    public JsonElement? Next()
    {
        try
        {
            while (true)
            {
                switch (Step(out var record))
                {
                    case Outcome.Record:
                        return record;
                    case Outcome.End:
                        return null;
                    default:
                        Fill();
                        break;
                }
            }
        }
        catch (JsonException exception)
        {
            throw TrailErrors.Invalid(file, TrailErrors.Place(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0), "it is not well-formed JSON", exception);
        }
    }

    private Outcome Step(out JsonElement record)
    {
        record = default;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        while (true)
        {
            if (!_isInList && !FindList(ref reader))
            {
                return Keep(ref reader);
            }

            var before = reader;
            if (!reader.Read())
            {
                return Keep(ref before);
            }

            if (reader.TokenType == JsonTokenType.EndArray)
            {
                _isInList = false;
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw TrailErrors.Invalid(file, "its list of events", "it has something else than events");
            }

            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                return Keep(ref before);
            }

            using (document)
            {
                record = document.RootElement.Clone();
            }

            Keep(ref reader);
            return Outcome.Record;
        }
    }

    private bool FindList(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                    _isNamed = reader.ValueTextEquals("Records") || reader.ValueTextEquals("Events") || reader.ValueTextEquals("events");
                    break;
                case JsonTokenType.StartArray when reader.CurrentDepth == 0 || (_isNamed && reader.CurrentDepth == 1):
                    _isNamed = false;
                    _isInList = true;
                    _hadList = true;
                    return true;
            }
        }

        return false;
    }

    private Outcome Keep(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return _isFinal ? Outcome.End : Outcome.NeedsMore;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isFinal = read == 0;
        _end += read;
    }
}
