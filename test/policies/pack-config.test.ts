import { categoryOf, levelOf } from "../../catalogue/levels";
import { categoryIds } from "../../catalogue/category";
import type { Level } from "../../catalogue/promise/schema";
import { checkPackConfig, statedIn, withLevels, type PackConfig } from "../../policies/pack-config";
import { parsePackConfig, spelledOut } from "../../policies/pack-config-file";
import { ruleById, rules } from "../../policies/rules";
import { promise } from "./postures";

const rule = (id: string) => {
  const found = ruleById(id);
  if (found === undefined) throw new Error(`there is no rule ${id}`);
  return found;
};
const level = (id: string, config: string, promised = promise()) =>
  levelOf(rule(id), withLevels(promised, parsePackConfig(config), rules));

describe("a rule's level", () => {
  it("is mandatory where nobody says another", () => {
    expect(levelOf(rule("key-rotation"), promise())).toBe("mandatory");
  });

  it("is its category's in the promise, unless it has its own", () => {
    const promised = promise({ rules: { verschluesselung: "advisory", "encryption-at-rest": "mandatory" } });
    expect(levelOf(rule("key-rotation"), promised)).toBe("advisory");
    expect(levelOf(rule("encryption-at-rest"), promised)).toBe("mandatory");
    expect(levelOf(rule("residency-region"), promised)).toBe("mandatory");
  });

  it("can be set by category for every rule, and no category is called like a rule", () => {
    expect(rules.filter((each) => categoryOf(each) === undefined)).toEqual([]);
    expect(categoryIds.filter((id) => ruleById(id) !== undefined)).toEqual([]);
  });
});

describe("Pulumi's own configuration", () => {
  it.each<[string, Level]>([
    ["{}", "mandatory"],
    ['{ "key-rotation": "advisory" }', "advisory"],
    ['{ "key-rotation": { "enforcementLevel": "remediate" } }', "remediate"],
    ['{ "verschluesselung": "advisory" }', "advisory"],
    ['{ "all": "disabled" }', "disabled"],
    ['{ "all": "disabled", "verschluesselung": "advisory" }', "advisory"],
    ['{ "verschluesselung": "disabled", "key-rotation": "mandatory" }', "mandatory"],
    ['{ "verschluesselung": { "enforcementLevel": "disabled", "except": ["key-rotation"] } }', "mandatory"],
    ['{ "zutrittskontrolle": "disabled", "environments": ["shop/dev"] }', "mandatory"],
  ])("%s makes key-rotation %s", (config, expected) => {
    expect(level("key-rotation", config)).toBe(expected);
  });

  it("counts before the promise, and leaves alone what it does not name", () => {
    const promised = promise({ rules: { "key-rotation": "advisory", "residency-region": "disabled" } });
    expect(level("key-rotation", '{ "key-rotation": "mandatory" }', promised)).toBe("mandatory");
    expect(level("residency-region", '{ "key-rotation": "mandatory" }', promised)).toBe("disabled");
  });

  it.each([
    ['{ "key-rotatoin": "advisory" }', "There is no rule or category key-rotatoin in the pack; did you mean key-rotation?"],
    ['{ "verschlüsselung": "advisory" }', "did you mean verschluesselung?"],
    ['{ "nothing of ours": "advisory" }', "`tomguard rules` lists all."],
    ['{ "key-rotation": { "days": 90 } }', "key-rotation has no setting days: write `enforcementLevel` alone"],
    ['{ "verschluesselung": { "days": 90 } }', "write `enforcementLevel` and `except`"],
    ['{ "verschluesselung": { "except": ["key-rotatoin"] } }', "verschluesselung has no rule key-rotatoin; did you mean key-rotation?"],
    ['{ "verschluesselung": { "except": "key-rotation" } }', "`except` is a list of rules"],
    ['{ "key-rotation": "advisery" }', 'key-rotation: "advisery" is no level; did you mean advisory?'],
    ['{ "key-rotation": 3 }', "key-rotation has to be a level (mandatory, remediate, advisory, disabled)"],
    ["[]", "is a JSON object"],
    ["{ key-rotation }", "is no JSON"],
  ])("%s is refused, with what would be right", (config, says) => {
    expect(() => checkPackConfig(parsePackConfig(config), rules)).toThrow(says);
  }); // prettier-ignore

  it("is told of all its mistakes at once", () => {
    const config = parsePackConfig('{ "key-rotatoin": "advisory", "residency-regoin": "advisory" }');
    expect(() => checkPackConfig(config, rules)).toThrow(/key-rotation\?\n.*residency-region\?/);
  });
});

describe("the configuration as the engine hands it over, with a level for every rule", () => {
  /** Levels of the promise, with what is said laid over them, as `ReconcilePolicyPackConfig` does. */
  const handedOver = (text: string, promised = promise()): PackConfig => {
    const said = parsePackConfig(text);
    const all = said.get("all")?.level;
    const defaults = rules.map((each) => [each.id, { level: all ?? levelOf(each, promised), properties: {} }] as const);
    return new Map([...defaults, ...said]);
  };
  const levelFrom = (id: string, text: string, promised = promise()) =>
    levelOf(rule(id), withLevels(promised, statedIn(handedOver(text, promised), promised, rules), rules));

  it.each<[string, Level]>([
    ["{}", "mandatory"],
    ['{ "key-rotation": "advisory" }', "advisory"],
    ['{ "verschluesselung": "advisory" }', "advisory"],
    ['{ "all": "advisory" }', "advisory"],
    ['{ "all": "disabled", "verschluesselung": "advisory", "key-rotation": "mandatory" }', "mandatory"],
    ['{ "verschluesselung": "advisory", "key-rotation": "disabled" }', "disabled"],
    ['{ "verschluesselung": { "enforcementLevel": "disabled", "except": ["key-rotation"] } }', "mandatory"],
  ])("means the same: %s makes key-rotation %s", (config, expected) => {
    expect(levelFrom("key-rotation", config)).toBe(expected);
  });

  it("keeps the promise's level where nothing is said", () => {
    const promised = promise({ rules: { verschluesselung: "advisory" } });
    expect(levelFrom("key-rotation", '{ "residency-region": "advisory" }', promised)).toBe("advisory");
  });

  it("loses nothing where tomguard spells the levels out before", () => {
    const text =
      '{ "verschluesselung": "disabled", "key-rotation": "mandatory", "open-questions": "mandatory", "environments": ["e"] }';
    const told = spelledOut(text, withLevels(promise(), parsePackConfig(text), rules), rules);
    expect(JSON.parse(told)).toMatchObject({
      "key-rotation": "mandatory",
      "encryption-at-rest": "disabled",
      "residency-region": "mandatory",
      "open-questions": "mandatory",
      environments: ["e"],
    }); // prettier-ignore
    expect(told).not.toContain("verschluesselung");
    expect(levelFrom("key-rotation", told)).toBe("mandatory");
  });
});
