import { promiseSchema, type PromiseFile } from "../../catalogue/promise/schema";
import { known } from "../../posture";
import { judge } from "../../policies/judge";
import { fail, pass, rule, undecided, type Rule, type Verdict } from "../../policies/rule";
import { notesOnWaivers } from "../../policies/waiver-notes";
import { key } from "./postures";

const text = { de: "Es ist falsch.", en: "It is wrong." };
const remedy = { de: "Richtig machen.", en: "Make it right." };

function keyRule(id: string, decide: () => Verdict): Rule {
  // A list of rules can't say that kind and posture go together; these are shown keys only.
  return rule<"key">({
    id,
    kind: "key",
    title: text,
    why: text,
    measures: ["m.one"],
    severity: "high",
    decide,
  }) as unknown as Rule;
}

const failing = keyRule("always-fails", () => fail({ rotation: false }, text, remedy));
const passing = keyRule("always-passes", () => pass({ rotation: true }));
const throwing = keyRule("always-throws", () => {
  throw new TypeError("the secret is hunter2");
});

const waiver = (until: string) => ({
  rule: "always-fails",
  resource: "orders-*",
  reason: "migration",
  "accepted-by": "head of operations",
  "measure-instead": "manual rotation",
  until,
});

function findings(rules: Rule[], promise: PromiseFile = {}, name = "orders-key") {
  const posture = {
    ...key({ rotation: known(true) }),
    resource: { type: "aws:kms/key:Key", name, urn: `urn:${name}` },
  };
  return judge(rules, [posture], { promise: promiseSchema.parse(promise), today: "2026-11-22" });
}

describe("the judge", () => {
  it("keeps what was observed, for passes too", () => {
    expect(findings([passing])).toMatchObject([
      { rule: "always-passes", outcome: "pass", observed: { rotation: true } },
    ]);
  });

  it("turns a fail under a valid waiver into waived, with the whole waiver and the problem", () => {
    expect(findings([failing], { waivers: [waiver("2026-11-22")] })).toMatchObject([
      {
        outcome: "waived",
        problem: text,
        waiver: { reason: "migration", "accepted-by": "head of operations", until: "2026-11-22" },
      },
    ]);
  });

  it("leaves a fail under an expired waiver a fail, and says so in both languages", () => {
    const [finding] = findings([failing], { waivers: [waiver("2026-11-21")] });
    expect(finding?.outcome).toBe("fail");
    expect(finding?.problem).toEqual({
      de: "Es ist falsch. Die Ausnahme dafür ist am 2026-11-21 abgelaufen.",
      en: "It is wrong. The waiver for it expired on 2026-11-21.",
    });
  });

  it("applies a waiver to nothing else: not to other resources, not to a pass", () => {
    expect(findings([failing], { waivers: [waiver("2999-01-01")] }, "invoices-key")[0]?.outcome).toBe("fail");
    expect(findings([passing], { waivers: [{ ...waiver("2999-01-01"), rule: "always-passes" }] })[0]?.outcome).toBe(
      "pass",
    );
  });

  describe("where nothing can tell whether a rule is kept", () => {
    const open = keyRule("always-fails", () => undecided("only its content shows it"));
    const accepting = (until: string) => ({ ...waiver(until), accepts: "unknown" as const });

    it("keeps unknown under a waiver that accepts just that, and says who bears it", () => {
      expect(findings([open], { waivers: [accepting("2026-11-22")] })).toMatchObject([
        { outcome: "unknown", why: "only its content shows it", waiver: { "accepted-by": "head of operations" } },
      ]);
    });

    it("says that such a waiver has expired, and no longer counts it", () => {
      const [finding] = findings([open], { waivers: [accepting("2026-11-21")] });
      expect(finding?.why).toBe("only its content shows it; the waiver for it expired on 2026-11-21");
      expect(finding).not.toHaveProperty("waiver");
    });

    it("takes a waiver of the one for nothing of the other", () => {
      expect(findings([open], { waivers: [waiver("2999-01-01")] })[0]).not.toHaveProperty("waiver");
      expect(findings([failing], { waivers: [accepting("2999-01-01")] })[0]?.outcome).toBe("fail");
    });

    it("excuses no rule that broke off", () => {
      const broken = keyRule("always-fails", () => {
        throw new TypeError("it broke");
      });
      expect(findings([broken], { waivers: [accepting("2999-01-01")] })[0]).not.toHaveProperty("waiver");
    });
  });

  it("reports a rule that throws as unknown with its name, keeps the other verdicts, and repeats no message", () => {
    const found = findings([failing, throwing, passing]);
    expect(found.map((each) => [each.rule, each.outcome, each.ruleError ?? false])).toEqual([
      ["always-fails", "fail", false],
      ["always-throws", "unknown", true],
      ["always-passes", "pass", false],
    ]);
    expect(found[1]?.why).toContain("always-throws");
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  it("marks findings of an advisory rule, and does not run a disabled one", () => {
    const found = findings([failing, passing], { rules: { "always-fails": "advisory", "always-passes": "disabled" } });
    expect(found.map((each) => [each.rule, each.level])).toEqual([["always-fails", "advisory"]]);
  });
});

describe("notes on waivers", () => {
  const notes = (promise: PromiseFile, rules: Rule[]) => {
    const parsed = promiseSchema.parse(promise);
    return notesOnWaivers(parsed, findings(rules, promise), rules).map((note) => note.en);
  };

  it("tell of one that matched nothing", () => {
    expect(notes({ waivers: [{ ...waiver("2999-01-01"), resource: "no-such-*" }] }, [failing])).toEqual([
      "The waiver of always-fails for no-such-* matched nothing.",
    ]);
  });

  it("tell of one for a rule that does not exist", () => {
    expect(notes({ waivers: [{ ...waiver("2999-01-01"), rule: "no-such-rule" }] }, [failing])).toEqual([
      "The waiver for orders-* names the rule no-such-rule, which does not exist.",
    ]);
  });

  it("say nothing of one that was used", () => {
    expect(notes({ waivers: [waiver("2999-01-01")] }, [failing])).toEqual([]);
  });
});
