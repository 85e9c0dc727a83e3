import { canOutlast, durationText } from "../duration";
import { nearest } from "../nearest";
import { didYouMean, oneOf } from "../phrases";
import { regionNamed } from "../regions";
import type { Check } from "./check";

/** A class that nobody has declared has no period either, so that its backups could stay for ever. */
export const backedUpClassesExist: Check = {
  reads: ["backups", "retention"],
  mistakes: ({ backups, retention }) =>
    backups.of.flatMap((name, index) => {
      if (name in retention) return [];
      const declared = Object.keys(retention);
      const meant = nearest(name, declared);
      return [
        {
          path: ["backups", "of", index],
          of: "value" as const,
          wrong: {
            de: `${name} ist keine Datenklasse unter retention`,
            en: `${name} is not a data class under retention`,
          },
          right: meant !== undefined ? didYouMean(meant) : declared.length > 0 ? oneOf(declared) : declareFirst(name),
        },
      ];
    }),
};

function declareFirst(name: string) {
  return {
    de: `legen Sie die Klasse an: retention: { ${name}: { keep: … } }`,
    en: `declare the class: retention: { ${name}: { keep: … } }`,
  };
}

/** Art. 17 GDPR: what has to be gone after its period has to be gone from the backups as well. */
export const backupsEndWithTheirData: Check = {
  reads: ["backups", "retention"],
  mistakes: ({ backups, retention }) =>
    [...new Set(backups.of)].flatMap((name) => {
      const kept = retention[name];
      if (kept === undefined || kept.atLeast || !canOutlast(backups.keep, kept.keep)) return [];
      const backup = durationText(backups.keep);
      const data = durationText(kept.keep);
      return [
        {
          path: ["backups", "keep"],
          of: "value" as const,
          against: ["retention", name, "keep"],
          wrong: {
            de: `Sicherungen bleiben ${backup.de}, die Klasse ${name} darin darf aber nur ${data.de} bleiben`,
            en: `backups stay for ${backup.en}, but the class ${name} in them may stay for ${data.en} only`,
          },
          right: {
            de: `bewahren Sie Sicherungen kürzer auf, oder nehmen Sie ${name} aus backups.of`,
            en: `keep backups for less, or take ${name} out of backups.of`,
          },
        },
      ];
    }),
};

/** Copies in another region need that region; the sovereign cloud (eusc-de-east-1) has no second one. */
export const copiesHaveRegions: Check = {
  reads: ["backups", "residency"],
  mistakes: ({ backups, residency }) => {
    if (backups.of.length === 0 || backups.in !== "another-region") return [];
    const regions = [...new Set(residency.regions)];
    const only = regions.length === 1 ? regionNamed(regions[0] ?? "") : undefined;
    if (only !== undefined) {
      const sovereign = only.partition === "aws-eusc";
      return [
        {
          path: ["backups", "in"],
          of: "value",
          against: ["residency", "regions"],
          wrong: {
            de: `Kopien in einer anderen Region sind zugesagt, aber ${only.name} ist die einzige ${sovereign ? "Region der Partition aws-eusc" : "zugesagte Region"}`,
            en: `copies in another region are promised, but ${only.name} is the only ${sovereign ? "region of the partition aws-eusc" : "promised region"}`,
          },
          right: sovereign
            ? { de: "schreiben Sie in: another-account", en: "write in: another-account" }
            : {
                de: "nennen Sie unter residency.regions eine zweite, oder schreiben Sie in: another-account",
                en: "name a second one in residency.regions, or write in: another-account",
              },
        },
      ];
    }
    if (backups.copies <= regions.length) return [];
    return [
      {
        path: ["backups", "copies"],
        of: "value",
        against: ["residency", "regions"],
        wrong: {
          de: `${backups.copies} Kopien in je einer Region sind zugesagt, aber nur ${regions.length} Regionen`,
          en: `${backups.copies} copies, each in a region of its own, are promised, but only ${regions.length} regions`,
        },
        right: {
          de: `nennen Sie mehr Regionen, oder schreiben Sie copies: ${regions.length}`,
          en: `name more regions, or write copies: ${regions.length}`,
        },
      },
    ];
  },
};
