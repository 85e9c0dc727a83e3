import { DynamoDBClient, ScanCommand, type AttributeValue } from "@aws-sdk/client-dynamodb";
import { absent, known, unknown, type Contents, type Fact, type ItemEnds } from "../../../posture";
import { flagAt, textAt } from "../../pulumi/readers/properties";
import { callsOf } from "../call";
import type { Store } from "./store";

export const tableContentCalls = callsOf("dynamodb", { Scan: "same" });

/** Items of a table that are looked at: AWS charges for the whole of each, however little of it is fetched. */
const sampleSize = 1_000;

/**
 * When a table's items end, by its time to live attribute. Nothing else of an item is fetched; the keys by which AWS goes
 * on are handed back to it and kept by nobody. A table without time to live has nothing to go by.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html
 */
export async function tableContents(store: Store): Promise<Fact<Contents>> {
  const attribute = endAttribute(store);
  if (attribute.state !== "known") return attribute;
  const { account, region, name, budget, now } = store;
  const client = account.client(DynamoDBClient, region);
  const ends = tallyOfEnds(now);
  let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
  do {
    const { sampled } = ends.items();
    if (sampled >= sampleSize) return ends.contents(`only a sample of ${sampled} items was looked at`);
    if (!budget.take()) return ends.contents(`looking stopped at the limit of ${budget.limit} requests`);
    const page = await account.ask(
      tableContentCalls.Scan,
      () =>
        client.send(
          new ScanCommand({
            TableName: name,
            ProjectionExpression: "#end",
            ExpressionAttributeNames: { "#end": attribute.value },
            Limit: sampleSize - sampled,
            ExclusiveStartKey,
          }),
        ),
      { gone: ["ResourceNotFoundException"] },
    );
    if (page.state !== "known") return page.state === "unknown" ? page : unknown("DynamoDB gave no answer");
    const { Items = [], ScannedCount = Items.length, LastEvaluatedKey } = page.value;
    ends.add(ScannedCount, Items.flatMap((item) => endOf(item[attribute.value]) ?? [])); // prettier-ignore
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return ends.contents();
}

function endAttribute({ props }: Store): Fact<string> {
  const enabled = flagAt(props, "ttl", "enabled");
  if (enabled.state === "unknown") return enabled;
  return enabled.state === "known" && enabled.value ? textAt(props, "ttl", "attributeName") : absent();
}

/** Seconds since 1970 as a number; of whatever else DynamoDB takes no notice. */
function endOf(value: AttributeValue | undefined): number | undefined {
  const seconds = value?.N === undefined ? NaN : Number(value.N);
  return Number.isFinite(seconds) ? seconds : undefined;
}

interface Ends {
  /** @param ends of those items that have one, in seconds since 1970 */
  add(items: number, ends: readonly number[]): void;
  items(): ItemEnds;
  contents(more?: string): Fact<Contents>;
}

/** Counts in whole days, a part of a day towards the present: an end is no farther away than it is said to be. */
function tallyOfEnds(now: Date): Ends {
  const days = new Map<number, number>();
  let [sampled, ending] = [0, 0];
  const items = () => ({ sampled, ends: [...days].sort(([a], [b]) => a - b), endless: sampled - ending });
  return {
    add(count, ends) {
      sampled += count;
      ending += ends.length;
      for (const end of ends) {
        const day = Math.trunc((end - now.getTime() / 1000) / secondsOfDay) || 0; // no -0
        days.set(day, (days.get(day) ?? 0) + 1);
      }
    },
    items,
    contents: (more) => known({ parts: [], items: items(), ...(more !== undefined && { more }) }),
  };
}

const secondsOfDay = 86_400;
