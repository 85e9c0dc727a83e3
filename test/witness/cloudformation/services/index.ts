import { operations } from "./operations";
import { protection } from "./protection";
import { stores } from "./stores";
import { web } from "./web";
import { databases } from "./databases";
import { ends } from "./ends";
import { fileSystems } from "./file-systems";
import { functions } from "./functions";
import { interfaces } from "./interfaces";
import { identities } from "./identities";
import { loadBalancers } from "./load-balancers";
import { machines } from "./machines";
import { networks } from "./networks";
import { watch } from "./watch";
import { workplaces } from "./workplaces";
import type { Service } from "./service";
import { siteLinks } from "./site-links";
import { tables } from "./tables";

/** Every service with a table of verdicts. */
export const services: readonly Service[] = [
  networks,
  machines,
  siteLinks,
  loadBalancers,
  databases,
  tables,
  functions,
  identities,
  protection,
  stores,
  web,
  operations,
  interfaces,
  watch,
  ends,
  workplaces,
  fileSystems,
];
