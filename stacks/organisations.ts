import type { OrganisationId } from "../catalogue/organisation-ids";
import type { Breach, Lowered } from "./breach";
import { breaches as emailDispatchBreaches, lowered as loweredByEmailDispatch } from "./email-dispatch-broken/breaches";
import { breaches as imageRetouchingBreaches } from "./image-retouching-broken/breaches";
import { breaches as photoLabBreaches } from "./photo-lab-broken/breaches";
import { breaches as retailItBreaches } from "./retail-it-broken/breaches";
import { breaches as webHostingBreaches } from "./web-hosting-broken/breaches";

/**
 * What an organisation of the catalogue has: a stack of its name, which keeps its promise, and a twin (`twinOf`), which
 * breaks every sentence of its document that rules can enforce, at least once.
 */
export interface OrganisationStacks {
  /** What the twin breaks. */
  breaches: readonly Breach[];
  /** What the twin's promise asks for less; left out: nothing. */
  lowered?: Lowered;
}

/** The organisations that have stacks, in the order of their documents. */
export const organisationStacks: Readonly<Partial<Record<OrganisationId, OrganisationStacks>>> = {
  "image-retouching": { breaches: imageRetouchingBreaches },
  "photo-lab": { breaches: photoLabBreaches },
  "web-hosting": { breaches: webHostingBreaches },
  "retail-it": { breaches: retailItBreaches },
  "email-dispatch": { breaches: emailDispatchBreaches, lowered: loweredByEmailDispatch },
};

/** Name of the twin's stack. */
export function twinOf(id: string): string {
  return `${id}-broken`;
}
