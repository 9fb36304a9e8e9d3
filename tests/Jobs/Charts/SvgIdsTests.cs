using System.Xml.Linq;
using LaborSpark.Jobs.Charts;

namespace LaborSpark.Jobs.Tests.Charts;

public sealed class SvgIdsTests
{
    [TestCase("<svg><a id=\"cl_e\"/><b id=\"cl_3\"/></svg>", "<svg><a id=\"p-part-1\"/><b id=\"p-part-2\"/></svg>", TestName = "Rename_Ids_AreCountedInTheirOrder")]
    [TestCase("<svg><g clip=\"url(#x)\"/><c id=\"x\"/></svg>", "<svg><g clip=\"url(#p-part-1)\"/><c id=\"p-part-1\"/></svg>", TestName = "Rename_Reference_FollowsItsId")]
    [TestCase("<svg><c id=\"x\"/><use href=\"#x\"/></svg>", "<svg><c id=\"p-part-1\"/><use href=\"#p-part-1\"/></svg>", TestName = "Rename_Link_FollowsItsId")]
    [TestCase("<svg><c id=\"x\"/><text>url(#x)</text></svg>", "<svg><c id=\"p-part-1\"/><text>url(#x)</text></svg>", TestName = "Rename_Text_StaysAsItIs")]
    [TestCase("<svg fill=\"#abc\"><c id=\"x\"/></svg>", "<svg fill=\"#abc\"><c id=\"p-part-1\"/></svg>", TestName = "Rename_ColorThatIsNoId_StaysAsItIs")]
    public void Rename(string before, string after)
    {
        var svg = XElement.Parse(before);
        SvgIds.Rename(svg, "p-");
        Assert.That(svg.ToString(SaveOptions.DisableFormatting), Is.EqualTo(XElement.Parse(after).ToString(SaveOptions.DisableFormatting)));
    }
}
