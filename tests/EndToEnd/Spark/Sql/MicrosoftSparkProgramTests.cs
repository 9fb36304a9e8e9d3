using LaborSpark.EndToEnd.Tests.Samples;

namespace LaborSpark.EndToEnd.Tests.Sql;

internal sealed class MicrosoftSparkProgramTests
{
    [Test]
    public void Run_WrittenForMicrosoftSpark_GivesItsAnswers()
    {
        var folder = Directory.CreateTempSubdirectory("laborspark-program-");
        try
        {
            Assert.That(MicrosoftSparkProgram.Run(SharedSession.Spark, folder.FullName), Is.EqualTo(new[]
            {
                "struct<age:int,name:string,joined:date>",
                "Justin 19",
                "Michael 20",
                "Zoé/none",
                "20",
                "Andy",
                "old:2:25.5",
                "young:2:19",
                "be=2,to=2",
                "4",
                "4",
                "b",
            }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
