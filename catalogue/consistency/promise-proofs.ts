import { misfitOf } from "../attestable";
import type { Remark } from "../promise/notes";
import type { Promised } from "../promise/schema";
import type { Text } from "../text";
import type { Inconsistency, SideAt } from "./finding";

/** What does not count today. */
export function stale({ of, state, entry, path, text }: Remark, side: SideAt): Inconsistency[] {
  if (state === "wide") return [];
  return [
    {
      kind: state,
      statements: [],
      sides: [side([...entry, names[of]]), side(path)],
      problem: text,
      proposal: renewals[of],
    },
  ];
}

const names: Record<Remark["of"], string> = {
  waiver: "rule",
  attestation: "measure",
  transfer: "country",
  report: "report",
};

const renewals: Record<Remark["of"], Text> = {
  waiver: {
    de: "Beheben Sie den Grund und streichen Sie die Ausnahme, oder entscheiden Sie neu (`tomguard waive`).",
    en: "Mend its reason and strike the waiver, or decide anew (`tomguard waive`).",
  },
  attestation: {
    de: "Lassen Sie die Maßnahme neu bestätigen (`tomguard attest`), mit einem Tag, der nicht in der Zukunft liegt.",
    en: "Have the measure attested anew (`tomguard attest`), on a day that is not to come.",
  },
  transfer: {
    de: "Prüfen Sie die Übermittlung und erneuern Sie valid-until, oder beenden Sie sie.",
    en: "Review the transfer and renew valid-until, or end it.",
  },
  report: {
    de: "Holen Sie den neuen Bericht des Anbieters ein und tragen Sie Ausgabe und Zeitraum nach.",
    en: "Get the provider's new report, and write down its edition and period.",
  },
};

/** An attestation of a measure that there is not, or in a form that doesn't show it, proves nothing. */
export function attestationsFit({ attestations }: Promised, side: SideAt): Inconsistency[] {
  return attestations.flatMap((attestation, index): Inconsistency[] => {
    const misfit = misfitOf(attestation);
    if (misfit === undefined) return [];
    const { kind, problem, proposal } = misfit;
    const other = kind === "unknown-measure" ? "document" : "type";
    const sides: Inconsistency["sides"] = [
      side(["attestations", index, "measure"]),
      side(["attestations", index, other]),
    ];
    return [{ kind, statements: [], sides, problem, proposal }];
  });
}
