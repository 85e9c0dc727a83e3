import { CliError, exit } from "../../cli/exit";
import { explain } from "../../cli/explain";
import { inGerman, messages } from "../../cli/german";
import { placeholdersOf } from "../../evidence/reasons/template";
import { seenInState } from "../../witness/pulumi/sources/state";
import { StateUnreadable } from "../../witness/pulumi/sources/state-shape";
import { PackConfigError } from "../../policies/pack-config";
import { TemplateUnreadable } from "../../witness/cloudformation/template";

/** What `work` throws, as the command line says it. */
function told(work: () => unknown, language: "de" | "en"): string {
  try {
    work();
  } catch (error) {
    return explain(error, language).message;
  }
  throw new Error("nothing was thrown");
}

function throws(error: Error): () => never {
  return () => {
    throw error;
  };
}

describe("an error is told in the language of the command line", () => {
  it.each([
    ["a state that is none", () => seenInState("{}"), "no Pulumi state", "Das ist kein State von Pulumi: Er hat weder `deployment` noch `checkpoint`"], // prettier-ignore
    ["a place in it", () => seenInState('{"a": 1, }'), "broken JSON", "Dieser State ist fehlerhaftes JSON"], // prettier-ignore
    ["a level that is none", throws(new PackConfigError("key-rotation: \"loud\" is no level; did you mean advisory?")), "is no level", 'key-rotation: "loud" ist keine Stufe; meinten Sie advisory?'], // prettier-ignore
    ["a path before it", throws(new StateUnreadable("a/state.json: there is no such file.")), "a/state.json: there is", "a/state.json: Diese Datei gibt es nicht."], // prettier-ignore
    ["what was put in", throws(new TemplateUnreadable("line 3, column 7: this is no YAML or JSON (bad indent).")), "line 3", "Zeile 3, Spalte 7: Das ist weder YAML noch JSON (bad indent)."], // prettier-ignore
    ["a message of the command line itself", throws(new CliError('There is no region "eu-mars-1". Name one as AWS does: eu-central-1.', exit.usage)), "There is no region", "Eine Region „eu-mars-1“ gibt es nicht. Nennen Sie eine, wie AWS es tut: eu-central-1."], // prettier-ignore
    ["a reason within it", throws(new CliError("The organization's accounts can't be listed: AWS refuses organizations:ListAccounts: a policy denies it.", exit.environment)), "a policy denies it", "Die Konten der Organisation lassen sich nicht auflisten: AWS verweigert organizations:ListAccounts: Eine Policy verbietet es."], // prettier-ignore
  ])("%s", (_, work, en, de) => {
    expect(told(work, "en")).toContain(en);
    expect(told(work, "de")).toContain(de);
    expect(told(work, "de")).not.toContain(en);
  });

  it("of several lines, of which the program's own stay as they are", () => {
    const said =
      "The program ended with an error.\nError: the queue is full\n    at index.ts:3:1\nIt was stopped by SIGTERM.";
    expect(inGerman(said)).toBe(
      "Das Programm endete mit einem Fehler.\nError: the queue is full\n    at index.ts:3:1\nEs wurde durch SIGTERM beendet.",
    );
  });

  it("where it is German already", () => {
    expect(told(throws(new CliError("Es fehlt etwas: Nennen Sie es.", exit.usage)), "de")).toBe("Es fehlt etwas: Nennen Sie es."); // prettier-ignore
  });
});

it.each(Object.entries(messages))("%s: the German has the same placeholders", (english, german) => {
  expect(placeholdersOf(german).sort()).toEqual(placeholdersOf(english).sort());
});
