using System.Text;
using System.Xml.Linq;
using LaborSpark.Jobs.Charts;

namespace LaborSpark.Jobs.Tests.Charts;

public sealed class InlineSvgTests
{
    private static readonly byte[] Drawing = Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><clipPath id=\"a\"/><text font-family=\"DejaVu Sans\">t</text></svg>");

    private static readonly string Inline = InlineSvg.Of(Drawing, "first-", "\"<b>\" & more");

    [Test]
    public void Of_Drawing_IsAnElementWithoutDeclaration() => Assert.That(Inline, Does.StartWith("<svg "));

    [TestCase("viewBox", "0 0 20 10")]
    [TestCase("role", "img")]
    [TestCase("aria-label", "\"<b>\" & more")]
    public void Of_Drawing_Has(string attribute, string value) => Assert.That((string?)XElement.Parse(Inline).Attribute(attribute), Is.EqualTo(value));

    [Test]
    public void Of_Drawing_HasIdsWithThePrefix() => Assert.That(XElement.Parse(Inline).Descendants().Attributes("id").Single().Value, Is.EqualTo("first-part-1"));

    [Test]
    public void Of_TextInAFontThatIsNotThere_FallsBack() =>
        Assert.That(XElement.Parse(Inline).Descendants().Attributes("font-family").Single().Value, Is.EqualTo("DejaVu Sans, Verdana, sans-serif"));
}
