using LaborSpark.Jobs.Select.Report;

namespace LaborSpark.Jobs.Tests.Select.Report;

public sealed class HarmlessTextTests
{
    [TestCase("abc\u202Edef", "abc[U+202E]def", TestName = "Of_BidiOverride_IsItsCodePoint")]
    [TestCase("a\u2067b\u2069", "a[U+2067]b[U+2069]", TestName = "Of_BidiIsolate_IsItsCodePoint")]
    [TestCase("a\0b\u0001\u001B[0m\u007F", "a[U+0000]b[U+0001][U+001B][0m[U+007F]", TestName = "Of_Control_IsItsCodePoint")]
    [TestCase("\uFEFFa\u200B", "[U+FEFF]a[U+200B]", TestName = "Of_ZeroWidthSpace_IsItsCodePoint")]
    [TestCase("a\r\nb\nc\rd\te", "a\nb\nc\nd\te", TestName = "Of_LineBreaksAndTabs_Stay")]
    [TestCase("👩🏽‍💻 می‌خواهم", "👩🏽‍💻 می‌خواهم", TestName = "Of_Joiners_Stay")]
    [TestCase("¯\\_(ツ)_/¯ <b> \u00A0é", "¯\\_(ツ)_/¯ <b> \u00A0é", TestName = "Of_WhatIsSeen_Stays")]
    [TestCase("", "", TestName = "Of_NoText_IsNone")]
    public void Of(string text, string expected) => Assert.That(HarmlessText.Of(text), Is.EqualTo(expected));

    // Not a test case: an attribute cannot hold it.
    [Test]
    public void Of_HalfASurrogatePair_IsTheReplacement() => Assert.That(HarmlessText.Of("a\uD83Db\uDE00"), Is.EqualTo("a\uFFFDb\uFFFD"));
}
