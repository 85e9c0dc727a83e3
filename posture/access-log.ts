import type { Fact } from "./fact";
import type { Switch } from "./switch";

/** Something that people or programs use. `on`: it keeps a log of who used it, when, and what for. */
export interface AccessLog extends Switch<"access-log"> {
  /** Whether it logs connections, or look-ups of names, as well. Absent: the service has no such log. */
  connections: Fact<boolean>;
  /** The property that states it; empty where there is none. */
  connectionsStated: string;
}
