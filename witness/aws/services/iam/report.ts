import { GenerateCredentialReportCommand, GetCredentialReportCommand, type IAMClient } from "@aws-sdk/client-iam";
import type { Fact } from "../../../../posture";
import type { Account } from "../../connect";
import { iamCalls } from "./calls";

/** What a user of IAM signs in with. */
export interface Credentials {
  password: boolean;
  secondFactor: boolean;
  /** Of two each, whether they are active. */
  accessKeys: readonly boolean[];
  certificates: readonly boolean[];
}

/** Credentials by the user's ARN. */
export type CredentialReport = ReadonlyMap<string, Credentials>;

/** IAM takes seconds to make a report, and no event says when it is done. */
const askAgainAfter = 500;
const askAtMost = 20;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
export async function credentialReport(account: Account, client: IAMClient): Promise<Fact<CredentialReport>> {
  for (let asked = 0; asked < askAtMost; asked += 1) {
    const made = await account.ask(iamCalls.GenerateCredentialReport, () =>
      client.send(new GenerateCredentialReportCommand({})),
    );
    if (made.state === "unknown") return made;
    if (made.state === "known" && made.value.State === "COMPLETE") break;
    await new Promise((resolve) => setTimeout(resolve, askAgainAfter));
  }
  return account.ask(iamCalls.GetCredentialReport, async () => {
    const { Content = new Uint8Array() } = await client.send(new GetCredentialReportCommand({}));
    return parseReport(Buffer.from(Content).toString("utf8"));
  });
}

const needed = [
  "arn",
  "password_enabled",
  "mfa_active",
  "access_key_1_active",
  "access_key_2_active",
  "cert_1_active",
  "cert_2_active",
] as const;

/**
 * Columns are found by their names, of which AWS adds some. Names of users may have commas, and stand in the first two
 * columns, so that cells are counted from the end of their line.
 * @throws Error where a column is missing: what it would have told is not known to be false
 */
export function parseReport(text: string): CredentialReport {
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(",");
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw Object.assign(new Error("the report has other columns"), { name: "UnknownReport" });
  return new Map(
    lines.map((line) => {
      const cells = line.split(",");
      const is = (column: (typeof needed)[number]) => cells.at(columns.indexOf(column) - columns.length) === "true";
      return [
        arnIn(cells, columns),
        {
          password: is("password_enabled"),
          secondFactor: is("mfa_active"),
          accessKeys: [is("access_key_1_active"), is("access_key_2_active")],
          certificates: [is("cert_1_active"), is("cert_2_active")],
        },
      ];
    }),
  );
}

/** The name stands in the first column and at the end of the second: half of the surplus cells belong to each. */
function arnIn(cells: readonly string[], columns: readonly string[]): string {
  const commas = (cells.length - columns.length) / 2;
  return cells
    .slice(1 + commas, 2 + 2 * commas)
    .join(",")
    .replaceAll('"', "");
}
