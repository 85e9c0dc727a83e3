import type { Switch } from "./switch";

/** What deleting a resource leaves behind. `on`: something with its data stays, which no program manages any more. */
export type Aftermath = Switch<"aftermath">;
