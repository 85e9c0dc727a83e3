import type { Text } from "../../catalogue/text";
import type { Account } from "../../witness/aws/connect";
import type { SeenResource } from "../../witness/pulumi/seen";
import type { VerifyOptions } from "../verify";
import { reasonIn } from "../../evidence/reasons/reasons";

/** What a reader of the record has to know of where the witness looked, and where it did not. */
export function remarksOn(
  { id, enabled, disabled, whyNot }: Account,
  regions: readonly string[],
  { contents, samples }: Pick<VerifyOptions, "contents" | "samples">,
  asMadeElsewhere: readonly SeenResource[],
): Text[] {
  const left = (enabled ?? []).filter((each) => !regions.includes(each));
  const list = (names: readonly string[]) => names.join(", ");
  return [
    {
      de: `Konto ${id}, gelesen in: ${list(regions)}.`,
      en: `Account ${id}, read in: ${list(regions)}.`,
    },
    ...when(left.length > 0, {
      de: `Nicht gelesen, obwohl eingeschaltet: ${list(left)}. Was dort liegt, hat keine Regel gesehen.`,
      en: `Not read, although switched on: ${list(left)}. No rule has seen what is there.`,
    }),
    ...when(disabled.length > 0, {
      de: `Im Konto nicht eingeschaltet und nicht lesbar: ${list(disabled)}. Wurde eine davon wieder abgeschaltet, so liegt noch dort, was vorher dort lag.`,
      en: `Not switched on in the account, and not readable: ${list(disabled)}. Where one of them was switched off again, what was there before still is.`,
    }),
    ...when(enabled === undefined, {
      de: `Welche Regionen eingeschaltet sind, sagt AWS nicht. Gelesen wurden nur die zugesagten. Grund: ${whyNot === undefined ? "nicht genannt" : reasonIn(whyNot, "de")}.`,
      en: `AWS does not tell which regions are switched on. Only the promised ones were read. Reason: ${whyNot ?? "not told"}.`,
    }),
    ...when(asMadeElsewhere.length > 0, {
      de: `Von AWS selbst angelegt und außerhalb der zugesagten Regionen nicht beurteilt (Default-VPCs mit Subnetzen, Routentabellen und Security Groups, Voreinstellungen von EC2): ${places(asMadeElsewhere)}.`,
      en: `Made by AWS itself, and not judged outside the promised regions (default VPCs with subnets, route tables and security groups, defaults of EC2): ${places(asMadeElsewhere)}.`,
    }),
    ...when(!contents, {
      de: "In die Speicher wurde nicht gesehen (--no-contents): Dass nichts älter ist als zugesagt, ist nicht belegt.",
      en: "Nobody looked into the stores (--no-contents): that nothing is older than promised is not proved.",
    }),
    ...when(contents && samples !== true, {
      de: "Wie alt Protokolleinträge sind, und wann Einträge von DynamoDB-Tabellen enden, wurde nicht angesehen (--samples).",
      en: "How old log events are, and when items of DynamoDB tables end, was not looked at (--samples).",
    }),
    {
      de: "Tabellen-Buckets von S3 liest dieser Zeuge nicht, und von Verzeichnis-Buckets nur, wo sie liegen.",
      en: "This witness does not read table buckets of S3, and of directory buckets only where they are.",
    },
  ];
}

/** `us-east-1: 6, us-west-2: 6` */
function places(things: readonly SeenResource[]): string {
  const byRegion = Map.groupBy(things, ({ props }) => String(props["region"]));
  return [...byRegion]
    .map(([region, all]) => `${region}: ${all.length}`)
    .sort()
    .join(", ");
}

function when(condition: boolean, text: Text): Text[] {
  return condition ? [text] : [];
}
