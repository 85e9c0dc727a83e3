import type { Language, Text } from "../../catalogue/text";
import type { Verification } from "../../evidence/ledger";
import { labelled, widthOf } from "../layout";

/** So many sentences of a sort are shown on a terminal; `--json` has more. */
const shown = 50;

/** A verification for a person: what is wrong first, each with its number, then what was verified. */
export function verificationText(location: string, verification: Verification, language: Language): string {
  const { ok, problems, problemCount, notes, verified, counted, last, since, keys } = verification;
  const width = widthOf(process.stdout);
  const verdict = ok ? intact(verified) : wrong(problemCount);
  const rows: [Text, string][] = [
    [{ de: "Ledger", en: "Ledger" }, location],
    [
      { de: "Gültige Einträge", en: "Valid entries" },
      counted === undefined ? `${verified}` : of(verified, counted)[language],
    ],
    [{ de: "Zeitraum", en: "Period" }, last === undefined ? "" : `${since} – ${last.sealedAt}`],
    [{ de: "Letzter Eintrag", en: "Last entry" }, last === undefined ? "" : `${last.sequence}, SHA-256 ${last.sha256}`],
    ...keys.map(({ fingerprint, from }): [Text, string] => [
      { de: "Schlüssel", en: "Key" },
      `${fingerprint} (${sources[from][language]})`,
    ]),
  ];
  const parts = [
    verdict[language],
    listed(
      problems.map(({ text }) => text[language]),
      problemCount,
      language,
    ),
    listed(
      notes.map(({ text }) => text[language]),
      notes.length,
      language,
    ),
    labelled(
      rows.map(([label, text]) => [label[language], text] as const),
      width,
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function listed(sentences: readonly string[], count: number, language: Language): string {
  const lines = sentences.slice(0, shown).map((sentence) => `  ${sentence}`);
  const more = count - lines.length;
  if (more > 0) lines.push(`  ${{ de: `… und ${more} weitere`, en: `… and ${more} more` }[language]}`);
  return lines.join("\n");
}

function intact(verified: number): Text {
  return {
    de: verified === 1 ? "Das Ledger ist unversehrt: 1 Eintrag." : `Das Ledger ist unversehrt: ${verified} Einträge.`,
    en: verified === 1 ? "The ledger is intact: 1 entry." : `The ledger is intact: ${verified} entries.`,
  };
}

function wrong(count: number): Text {
  return {
    de:
      count === 1 ? "Das Ledger ist NICHT unversehrt: 1 Mangel." : `Das Ledger ist NICHT unversehrt: ${count} Mängel.`,
    en: count === 1 ? "The ledger is NOT intact: 1 problem." : `The ledger is NOT intact: ${count} problems.`,
  };
}

function of(verified: number, counted: number): Text {
  return { de: `${verified}, der Kopf zählt ${counted}`, en: `${verified}, the head counts ${counted}` };
}

const sources: Record<Verification["keys"][number]["from"], Text> = {
  user: { de: "von Ihnen genannt", en: "named by you" },
  ledger: { de: "vom Ledger selbst genannt", en: "named by the ledger itself" },
};
