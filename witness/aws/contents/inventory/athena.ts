import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  AthenaClient,
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from "@aws-sdk/client-athena";
import { absent, known, unknown, type Fact } from "../../../../posture";
import { gathered } from "../../listing";
import { athenaCalls } from "./calls";
import type { Engine, Task } from "./engine";
import { wrongIn } from "./files";
import type { Row } from "./rows";
import { tableOver, tablePrefix } from "./table";

export interface AthenaOptions {
  /** Default: `primary`. */
  workgroup?: string;
  /** Where results are written, `s3://bucket/prefix/`. Default: as the workgroup says. */
  output?: string;
  /** Database of the Glue catalogue in which the table is made. Default: `default`. */
  database?: string;
  /** Milliseconds after which a query is stopped. Default: half an hour, Athena's own limit. */
  timeout?: number;
}

/**
 * Counts by Athena: makes a table over the report's files, asks, and takes the table away again. Its name is new each
 * time, so that nobody can have put another one in its place; the files stay as they are.
 */
export function athena(options: AthenaOptions = {}): Engine {
  return {
    async answer(task) {
      const wrong = await wrongIn(task);
      if (wrong.state === "unknown") return wrong;
      const table = `${tablePrefix}${randomBytes(8).toString("hex")}`;
      const session = new Session(task, options);
      const made = await session.run(tableOver(task.report, table));
      if (made.state !== "known") return made;
      try {
        const asked = await session.run(task.query(table));
        return asked.state === "known" ? await session.rowsOf(asked.value) : asked;
      } finally {
        await session.run(`DROP TABLE ${table}`);
      }
    },
  };
}

/** Queries of one report. */
class Session {
  private readonly client: AthenaClient;

  constructor(
    private readonly task: Task,
    private readonly options: AthenaOptions,
  ) {
    this.client = task.cloud.client(AthenaClient, task.region);
  }

  /** The id of the query, once it has ended well. */
  async run(QueryString: string): Promise<Fact<string>> {
    const { workgroup, output, database = "default" } = this.options;
    const started = await this.task.cloud.ask(athenaCalls.StartQueryExecution, async () => {
      const { QueryExecutionId = "" } = await this.client.send(
        new StartQueryExecutionCommand({
          QueryString,
          QueryExecutionContext: { Database: database },
          ...(workgroup !== undefined && { WorkGroup: workgroup }),
          ...(output !== undefined && { ResultConfiguration: { OutputLocation: output } }),
        }),
      );
      return QueryExecutionId;
    });
    return started.state === "known" ? this.ended(started.value) : started;
  }

  private async ended(QueryExecutionId: string): Promise<Fact<string>> {
    const end = performance.now() + (this.options.timeout ?? 1_800_000);
    for (let pause = 100; ; pause = Math.min(2 * pause, 5_000)) {
      const status = await this.task.cloud.ask(athenaCalls.GetQueryExecution, async () => {
        const { QueryExecution } = await this.client.send(new GetQueryExecutionCommand({ QueryExecutionId }));
        return QueryExecution?.Status ?? {};
      });
      if (status.state !== "known") return status;
      const { State, StateChangeReason = "" } = status.value;
      if (State === "SUCCEEDED") return known(QueryExecutionId);
      if (State === "FAILED" || State === "CANCELLED") return unknown(whyFailed(State, StateChangeReason));
      if (performance.now() > end) return this.stopped(QueryExecutionId);
      await wait(pause);
    }
  }

  private async stopped(QueryExecutionId: string): Promise<Fact<never>> {
    await this.task.cloud.ask(athenaCalls.StopQueryExecution, () =>
      this.client.send(new StopQueryExecutionCommand({ QueryExecutionId })),
    );
    return unknown("Athena had no answer on its inventory report in time");
  }

  /** The lines without the first, which has the columns' names. */
  async rowsOf(QueryExecutionId: string): Promise<Fact<Row[]>> {
    const lines = await this.task.cloud.ask(athenaCalls.GetQueryResults, () =>
      gathered(paginateGetQueryResults({ client: this.client }, { QueryExecutionId }), (page) => page.ResultSet?.Rows),
    );
    if (lines.state !== "known") return lines.state === "absent" ? absent() : lines;
    const [head, ...rows] = lines.value.map(({ Data = [] }) => Data.map(({ VarCharValue }) => VarCharValue));
    if (head?.[0] !== "data_class") return unknown("the answer on its inventory report can't be read");
    return known(rows);
  }
}

/** Athena's reasons name places and things; its codes, such as `HIVE_CURSOR_ERROR`, do not. */
function whyFailed(state: string, reason: string): string {
  if (/denied|insufficient permission/i.test(reason)) {
    return "Athena is refused its inventory report, the catalogue, or the place where results are written";
  }
  const code = /\b[A-Z]+(?:_[A-Z]+)+\b/.exec(reason)?.[0];
  return `Athena's query on its inventory report ended as ${state}${code === undefined ? "" : ` (${code})`}`;
}
