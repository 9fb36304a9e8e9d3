using System.Text.Json.Nodes;
using LaborSpark.Jobs.Select.Findings;
using LaborSpark.Jobs.Select.Output;

namespace LaborSpark.Jobs.Tests.Select.Output;

public sealed class SelectionJsonTests
{
    [Test]
    public void Write_Selection_TellsAllFiguresAndNoText()
    {
        var keyword = new PickReason(SelectionSource.ExploreKeyword, "hire");
        var table = new FindingTable("Keywords", ["word", "lift", "kept", "count"], [["hire", 0.30000000000000004, true, 12L], ["job", double.PositiveInfinity, false, null]]);
        var outcome = new PickOutcome(keyword, 30, 40, new Dictionary<string, long> { ["labelled"] = 8, ["identical text"] = 3 }, 29, 2) { Matching = 5_000 };
        var selection = OutputSample.Class(OutputSample.Tweet("secret", keyword)) with { Methods = [new(SelectionSource.ExploreKeyword, ["No model."], [table], [outcome])] };
        Assert.That(Written(selection), Is.EqualTo("""
            {
              "inference": "iter0",
              "seed": 7,
              "parameters": {
                "a": "1",
                "b-c": "2"
              },
              "classes": [
                {
                  "class": "job_offer",
                  "base_rate": 0.005,
                  "random_tweets": 4000,
                  "base_rank": 20,
                  "ranked": 3990,
                  "labelled": 7,
                  "positives": 3,
                  "decay": [
                    {
                      "rank": 1,
                      "score": 0.9
                    }
                  ],
                  "methods": [
                    {
                      "source": "explore_keyword",
                      "notes": [
                        "No model."
                      ],
                      "tables": [
                        {
                          "title": "Keywords",
                          "rows": [
                            {
                              "word": "hire",
                              "lift": 0.30000000000000004,
                              "kept": true,
                              "count": 12
                            },
                            {
                              "word": "job",
                              "lift": "Infinity",
                              "kept": false,
                              "count": null
                            }
                          ]
                        }
                      ],
                      "outcomes": [
                        {
                          "source": "explore_keyword",
                          "keyword": "hire",
                          "skip_gram": "",
                          "asked": 30,
                          "considered": 40,
                          "dropped": {
                            "identical text": 3,
                            "labelled": 8
                          },
                          "found": 29,
                          "shared": 2,
                          "matching": 5000
                        }
                      ]
                    }
                  ],
                  "tweet_count": 1,
                  "tweets": [
                    {
                      "tweet_id": "1000000000268712556",
                      "score": 0.1,
                      "rank": 12,
                      "reasons": [
                        {
                          "source": "explore_keyword",
                          "keyword": "hire",
                          "skip_gram": ""
                        }
                      ]
                    }
                  ]
                }
              ]
            }

            """));
    }

    [Test]
    public void Write_HalfASurrogatePairInAKeyword_IsReplaced()
    {
        var json = JsonNode.Parse(Written(OutputSample.Class(OutputSample.Tweet("a", new PickReason(SelectionSource.ExploreKeyword, "\uD83D")))))!;
        Assert.That(json["classes"]![0]!["tweets"]![0]!["reasons"]![0]!["keyword"]!.GetValue<string>(), Is.EqualTo("\uFFFD"));
    }

    private static string Written(ClassSelection selection) => OutputSample.Written(stream =>
        SelectionJson.Write(stream, new Selection("iter0", 7, new Dictionary<string, string> { ["b-c"] = "2", ["a"] = "1" }, [selection])));
}
