using System.Buffers;
using System.Text;
using LaborSpark.Tests;

namespace LaborSpark.Udfs.Tests.Text;

public sealed class PythonTextTests
{
    [Test]
    public void ToLower_EveryCodePointAroundASigma_EqualsPython()
    {
        var hash = CodePoints.HashOfAll(c => new[] { c, $"A{c}Σ", $"{c}Σ", $"AΣ{c}", $"AΣ{c}A", $"Σ{c}Σ" }.Select(PythonText.ToLower));

        Assert.That(hash, Is.EqualTo("c50c32c65ce34e3af4f1dce364512508e6da0abc57b9ef10109c96cf05215b40"));
    }

    [TestCase("conf", "operations.parquet", 3809)]
    [TestCase("shared", "data/golden/operations.parquet", 20000)]
    [TestCase("shared", "data/golden/mutants.parquet", 4964)]
    public async Task ToLower_ReferenceRows_EqualsPython(string where, string path, int rows)
    {
        var golden = await OperationsRow.ReadAsync(where == "conf" ? SharedData.Sample(path) : SharedData.Find(path));

        var differing = golden.Where(row => PythonText.ToLower(row.text!) != row.lowercased_text).Select(row => row.text).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(golden, Has.Count.EqualTo(rows));
            Assert.That(differing, Is.Empty);
        });
    }

    [TestCase("", "")]
    [TestCase("Hello, WORLD 42", "hello, world 42")]
    [TestCase("İSTANBUL", "i̇stanbul", Description = "a dotted capital I becomes two code points")]
    [TestCase("IŞIK", "işik", Description = "no Turkish rule")]
    [TestCase("ΣΟΦΟΣ", "σοφος")]
    [TestCase("ΟΔΟΣ ΟΔΟΣ.", "οδος οδος.")]
    [TestCase("Σ", "σ", Description = "a sigma alone is not at a word's end")]
    [TestCase("ΑΣ'", "ας'", Description = "an apostrophe is looked through, and nothing follows")]
    [TestCase("ΑΣ'Α", "ασ'α")]
    [TestCase("Α\u0301\u0301Σ\u0301", "α\u0301\u0301ς\u0301")]
    [TestCase("ẞ", "ß")]
    [TestCase("ǅ", "ǆ")]
    [TestCase("𐐀", "𐐨", Description = "beyond the basic plane")]
    [TestCase("Ⱥ", "ⱥ", Description = "the lower case has more bytes")]
    [TestCase("K", "k", Description = "the Kelvin sign, to fewer bytes")]
    public void ToLower_Text_GivesWhatPythonGives(string text, string expected) => Assert.That(PythonText.ToLower(text), Is.EqualTo(expected));

    [Test]
    public void ToLower_LoneSurrogate_BecomesReplacementCharacter() => Assert.That(PythonText.ToLower("A\uD83DB"), Is.EqualTo("a\uFFFDb"));

    [TestCase(new byte[] { 0x41, 0xFF, 0x42 }, "a\uFFFDb")]
    [TestCase(new byte[] { 0x41, 0xF0, 0x9F, 0x98 }, "a\uFFFD", Description = "a character cut at the end")]
    [TestCase(new byte[] { 0xC3, 0x41 }, "\uFFFDa")]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 }, "\uFFFD\uFFFD\uFFFD", Description = "a surrogate written in UTF-8")]
    public void ToLower_BrokenUtf8_GivesReplacementCharacters(byte[] utf8, string expected) => Assert.That(Lower(utf8), Is.EqualTo(expected));

    [Test]
    public void ToLower_OnlyBrokenBytes_GrowsThreefold() =>
        Assert.That(Lower(Enumerable.Repeat((byte)0xFF, 5000).ToArray()), Is.EqualTo(new string('\uFFFD', 5000)));

    [TestCase("A", "a")]
    [TestCase("Ⱥ", "ⱥ")]
    [TestCase("😀", "😀")]
    public void ToLower_TextsAroundTheBlockSize_LosesNothing(string character, string lower)
    {
        for (var length = 1018; length <= 1030; length++)
        {
            var text = new string('x', length) + character + "Y";
            Assert.That(PythonText.ToLower(text + "é"), Is.EqualTo(new string('x', length) + lower + "yé"));
        }
    }

    [Test]
    public void ToLower_SigmasAmongTwoMillionAccents_Ends()
    {
        var text = "Α" + new string('\u0301', 1_000_000) + "Σ" + new string('\u0301', 1_000_000);

        var lower = PythonText.ToLower(text);

        Assert.That((lower.Length, lower[0], lower[1_000_001]), Is.EqualTo((text.Length, 'α', 'ς')));
    }

    private static string Lower(byte[] utf8)
    {
        var output = new ArrayBufferWriter<byte>();
        PythonText.ToLower(utf8, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
