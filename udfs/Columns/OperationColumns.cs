using Apache.Arrow;
using Apache.Arrow.Types;
using LaborSpark.Arrow;

namespace LaborSpark.Udfs;

/// <summary>
/// Adds the text operations to record batches of tweets: the columns <see cref="ConvBertTokens"/>, <see cref="Lowercased"/> and
/// <see cref="SocialTokens"/> after those that are there, all in one pass. From Arrow's bytes to Arrow's bytes: no string is made, columns that are there are passed on as they are.
/// </summary>
/// <remarks>Not safe for several threads at once: one for each, over shared vocabulary and statistics.</remarks>
public sealed class OperationColumns
{
    /// <summary>The column that is read: the tweet's text, a string; null gives nulls in the new columns.</summary>
    public const string Text = "text";

    /// <summary>The first new column: the text's BERT tokens, a list of strings.</summary>
    public const string ConvBertTokens = "convbert_tokenized_text";

    /// <summary>The second new column: the text in lower case, a string.</summary>
    public const string Lowercased = "lowercased_text";

    /// <summary>The third new column: the text's normalised tokens for social media, a list of strings.</summary>
    public const string SocialTokens = "tokenized_preprocessed_text";

    private readonly BertTokenizer _bert;
    private readonly TokenIds _bertIds = new();
    private readonly TokenListColumn _bertTokens;
    private readonly Utf8ColumnBuilder _lowercased = new();
    private readonly SocialTokenizer _social;
    private readonly TokenTexts _socialTexts = new();
    private readonly TokenTextsColumn _socialTokens = new();

    /// <summary>Makes the adder of columns.</summary>
    /// <param name="vocabulary">The vocabulary of the BERT tokens, which may be shared.</param>
    /// <param name="social">The tokenizer for social media, with its options; for this adder alone.</param>
    public OperationColumns(BertVocabulary vocabulary, SocialTokenizer social)
    {
        ArgumentNullException.ThrowIfNull(social);
        _bert = new BertTokenizer(vocabulary);
        _bertTokens = new TokenListColumn(vocabulary);
        _social = social;
    }

    /// <summary>Adds the columns to each batch.</summary>
    /// <param name="batches">Batches that have a string column <see cref="Text"/>.</param>
    /// <returns>As many batches with as many rows, lazily; each is valid until the next is asked for, as its buffers are used again.</returns>
    /// <exception cref="InvalidOperationException">A batch has no column <see cref="Text"/>, or it holds no strings.</exception>
    public IEnumerable<RecordBatch> Add(IEnumerable<RecordBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return AddToEach(batches);
    }

    private IEnumerable<RecordBatch> AddToEach(IEnumerable<RecordBatch> batches)
    {
        Schema? given = null;
        Schema? extended = null;
        foreach (var batch in batches)
        {
            if (extended is null || given != batch.Schema)
            {
                given = batch.Schema;
                extended = Extend(given);
            }

            Fill(Utf8Column.Of(batch.Column(TextIndex(batch.Schema)), Text), batch.Length);
            yield return new RecordBatch(extended, [.. batch.Arrays, _bertTokens.Build(), _lowercased.Build(), _socialTokens.Build()], batch.Length);
        }
    }

    private static Schema Extend(Schema schema)
    {
        var tokens = new Field(ConvBertTokens, Utf8ListColumnBuilder.Type, nullable: true);
        var lowercased = new Field(Lowercased, StringType.Default, nullable: true);
        var social = new Field(SocialTokens, Utf8ListColumnBuilder.Type, nullable: true);
        return new Schema([.. schema.FieldsList, tokens, lowercased, social], schema.Metadata);
    }

    private static int TextIndex(Schema schema)
    {
        for (var index = 0; index < schema.FieldsList.Count; index++)
        {
            if (schema.FieldsList[index].Name == Text)
                return index;
        }

        var names = string.Join(", ", schema.FieldsList.Select(field => field.Name));
        throw new InvalidOperationException($"A column '{Text}' of strings is expected, but the columns are: {names}. Select or rename the column first.");
    }

    private void Fill(Utf8Column texts, int rows)
    {
        _bertTokens.Clear();
        _lowercased.Clear();
        _socialTokens.Clear();
        for (var row = 0; row < rows; row++)
        {
            if (texts.IsNull(row))
                AppendNull();
            else
                Append(texts[row]);
        }
    }

    private void AppendNull()
    {
        _bertTokens.AppendNull();
        _lowercased.AppendNull();
        _socialTokens.AppendNull();
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        _bert.Tokenize(text, _bertIds);
        _bertTokens.Append(_bertIds.Ids);
        PythonText.ToLower(text, _lowercased.Value);
        _lowercased.EndValue();
        _social.Tokenize(text, _socialTexts);
        _socialTokens.Append(_socialTexts);
    }
}
