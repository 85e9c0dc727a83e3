import { durationText, shortestDays } from "../../catalogue/promise/duration";
import type { MarkedStore } from "../marked-store";
import { hint, type Mistake } from "../mistakes";
import type { PersonalDataTableArgs } from "../personal-data-table";
import { AttributeType, type KeyAttributeArgs } from "./attribute";

/** DynamoDB deletes within about two days of the time to live. */
const delayDays = 2;

export function checkEnd(
  { dataClass: name, expiresAttribute, overrides = [] }: PersonalDataTableArgs,
  { dataClass }: MarkedStore,
): Mistake[] {
  if (dataClass === undefined) return [];
  if (dataClass.atLeast) {
    const message = `"${name}" must stay, and a time to live would delete it; leave this out.`;
    return expiresAttribute === undefined ? [] : [{ argument: "expiresAttribute", message }];
  }
  const recovers = !overrides.some(({ setting, value }) => setting === "point-in-time-recovery" && value === "off");
  const least = delayDays + (recovers ? 1 : 0);
  if (shortestDays(dataClass.keep) >= least) return [];
  const message =
    `"${name}" may be kept ${durationText(dataClass.keep).en}, and DynamoDB needs up to ${delayDays} days to delete an item` +
    `${recovers ? ", and can bring it back for one more" : ""}. Promise at least ${least} days, or delete the items yourself.`;
  return [{ argument: "dataClass", message }];
}

export function checkAttributes({
  hashKey,
  rangeKey,
  indexes = [],
  expiresAttribute,
}: PersonalDataTableArgs): Mistake[] {
  const named: [string, KeyAttributeArgs | undefined][] = [
    ["hashKey", hashKey],
    ["rangeKey", rangeKey],
    ...indexes.flatMap((each, index): [string, KeyAttributeArgs | undefined][] => [
      [`indexes[${index}].hashKey`, each.hashKey],
      [`indexes[${index}].rangeKey`, each.rangeKey],
    ]),
  ];
  const types: string[] = Object.values(AttributeType);
  const mistakes = named.flatMap(([argument, attribute]): Mistake[] => {
    if (attribute === undefined) return [];
    if (attribute.name === "") return [{ argument, message: "has to have a name." }];
    const { type = "S" } = attribute;
    return types.includes(type) ? [] : [{ argument, message: `no type is called "${type}"; ${hint(type, types)}` }];
  });
  if (expiresAttribute === "") mistakes.push({ argument: "expiresAttribute", message: "has to have a name." });
  return mistakes;
}

export function checkName(tableName: string | undefined): Mistake[] {
  if (tableName === undefined || /^[A-Za-z0-9_.-]{3,255}$/.test(tableName)) return [];
  const message = `"${tableName}" can't be a table's name: 3 to 255 letters, digits, underscores, dots and hyphens.`;
  return [{ argument: "tableName", message }];
}
