import type { ListedRule } from "../../policies/listing";
import { rules } from "../../policies/rules";
import { tomguard } from "./run";

describe("tomguard rules", () => {
  test("lists every rule with services and witnesses, for scripts", async () => {
    const { status, stdout } = await tomguard("rules", "--json");
    const listed = JSON.parse(stdout) as ListedRule[];
    expect(status).toBe(0);
    expect(listed.map((each) => each.id)).toEqual([...rules.map((each) => each.id), "deletion-proved"]);
    for (const { id, services, witnesses, category } of listed) {
      expect(services.length > 0).toBe(id !== "baseline-not-weakened"); // which compares records
      expect([...new Set(services)].sort()).toEqual(services);
      expect(witnesses).toContain(id === "deletion-proved" ? "aws" : "pulumi");
      expect(category).toEqual(expect.any(String));
    }
    expect(listed.find((each) => each.id === "transport-minimum-tls")).toMatchObject({
      title: { de: expect.any(String), en: expect.any(String) },
      measures: expect.arrayContaining(["transport.current-protocol"]),
      category: "weitergabekontrolle",
      severity: "high",
      kind: "listener",
      services: expect.arrayContaining(["alb", "cloudfront", "lb"]),
    });
    expect(listed.find((each) => each.id === "residency-region")?.services).toEqual(["*"]);
    const seenBy = (id: string) => listed.find((each) => each.id === id)?.witnesses;
    expect(seenBy("key-rotation")).toEqual(["pulumi", "cloudformation", "aws"]);
    expect(seenBy("residency-stated")).toEqual(["pulumi"]);
    expect(seenBy("transport-direct-connect")).toEqual(["pulumi"]); // CloudFormation has no type for it
    expect(seenBy("deletion-proved")).toEqual(["aws"]);
  });

  test.each([
    [
      "de",
      /^Regel +Schwere +Dienste +Zeugen +Bedeutung$/m,
      /^key-rotation +mittel +kms +pulumi, cloudformation, aws +Schlüssel/m,
    ],
    ["en", /^rule +severity +services +witnesses +meaning$/m, /^residency-region +\w+ +all +pulumi, /m],
  ])("shows them as a table in %s, no wider than a terminal", async (language, head, row) => {
    const { stdout } = await tomguard("rules", "--lang", language);
    expect(stdout).toMatch(head);
    expect(stdout).toMatch(row);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
