import { decideOn, fail, pass, rule, undecided, type Verdict } from "../../rule";
import type { Tags } from "../../../posture";
import { holdingOf, markings, noPersonalData } from "../common/data-class";
import { list, text } from "../common/words";

type Marking = keyof typeof markings;

/**
 * What is marked can be told apart, handed back and deleted. Personal data carries all three marks; what holds none
 * (`tom:data-class` = `none`) belongs to no client, and says only what it is for.
 */
export const mediaMarked = rule({
  id: "media-marked",
  kind: "data-store",
  title: {
    de: "Jeder Datenspeicher trägt Datenklasse, Auftraggeber und Zweck",
    en: "Every data store carries data class, client and purpose",
  },
  why: {
    de: "Ohne Kennzeichnung lässt sich nicht sagen, wessen Daten wozu wo liegen, und nichts davon getrennt löschen.",
    en: "Without marks nobody can say whose data is where and for what, nor delete one client's apart from another's.",
  },
  measures: ["separation.marking"],
  severity: "medium",
  decide(store, promise) {
    const holding = holdingOf(store.tags, promise);
    return decideOn(store.tags, {
      absent: () => unmarked(store.resource.name, ["dataClass", "client", "purpose"]),
      known: (tags) => {
        const needed: Marking[] = holding.state === "none" ? ["purpose"] : ["dataClass", "client", "purpose"];
        const states = needed.map((marking) => ({ marking, state: stateOf(tags, marking) }));
        // While the class is not known it may be `none`: then a missing client is no fault.
        const excused = (marking: Marking) => holding.state === "unknown" && marking === "client";
        const missing = states.filter(({ marking, state }) => state === "missing" && !excused(marking));
        if (missing.length > 0)
          return unmarked(
            store.resource.name,
            missing.map(({ marking }) => marking),
          );
        if (states.some(({ state }) => state !== "there")) return undecided("the value of a mark is not known yet");
        return pass({ marked: needed.map((marking) => markings[marking]) });
      },
    });
  },
});

function stateOf(tags: Extract<Tags, { state: "known" }>["value"], marking: Marking): "there" | "missing" | "unknown" {
  const key = markings[marking];
  const tag = Object.hasOwn(tags, key) ? tags[key] : undefined;
  if (tag === undefined || tag.state === "absent") return "missing";
  if (tag.state === "unknown") return "unknown";
  return tag.value.trim() === "" ? "missing" : "there";
}

function unmarked(name: string, missing: readonly Marking[]): Verdict {
  const keys = missing.map((marking) => markings[marking]);
  const shown = keys.map((key) => `\`${key}\``);
  return fail(
    { missing: keys },
    text(
      `„${name}“ trägt die Kennzeichnung ${list(shown)} nicht.`,
      `"${name}" doesn't carry the marks ${list(shown)}.`,
    ),
    text(
      `Setzen Sie in \`tags\` ${list(shown)}; für Speicher ohne personenbezogene Daten \`"${markings.dataClass}": "${noPersonalData}"\` und den Zweck.`,
      `Set ${list(shown)} in \`tags\`; for stores without personal data \`"${markings.dataClass}": "${noPersonalData}"\` and the purpose.`,
    ),
  );
}
