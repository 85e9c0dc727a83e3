import type { OrganisationId } from "../catalogue/organisation-ids";
import type { Breach, NotShown } from "./breach";
import { photoLab } from "./photo-lab";
import { photoLabBroken } from "./photo-lab-broken";
import { breaches as photoLabBreaches } from "./photo-lab-broken/breaches";
import type { Stack } from "./stack";
import { webHosting } from "./web-hosting";
import { webHostingBroken } from "./web-hosting-broken";
import { breaches as webHostingBreaches } from "./web-hosting-broken/breaches";

/** What is deployed for an organisation of the catalogue. */
export interface OrganisationStacks {
  /** Keeps its promise. */
  good: Stack;
  /** Breaks every sentence of its document that rules can enforce, at least once. */
  broken: Stack;
  breaches: readonly Breach[];
  /** Sentences of class E that `broken` can't break; left out where there is none. */
  notShown?: NotShown;
}

/** The organisations that have stacks, in the order of their documents. */
export const organisationStacks: Readonly<Partial<Record<OrganisationId, OrganisationStacks>>> = {
  "photo-lab": { good: photoLab, broken: photoLabBroken, breaches: photoLabBreaches },
  "web-hosting": { good: webHosting, broken: webHostingBroken, breaches: webHostingBreaches },
};

/** Name of the twin's stack. */
export function twinOf(id: string): string {
  return `${id}-broken`;
}
