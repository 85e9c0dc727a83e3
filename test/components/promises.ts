import { promiseSchema, type Promised, type PromiseFile } from "../../catalogue/promise/schema";

/** The photo lab's promise, as far as buckets ask for it. */
export const photoLabPromise: PromiseFile = {
  residency: { regions: ["eu-central-1", "eu-west-1"] },
  retention: {
    "order-files": { keep: "14 days" },
    "job-drops": { keep: "5 days", after: "completion" },
    addresses: { keep: "3 years", after: "last-contact" },
    invoices: { keep: "10 years", "at-least": true, because: "§ 147 AO" },
  },
};

/** A promise of what networks keep: strict wherever there is a choice, and with an account, so that policies are known. */
export const networkPromise: PromiseFile = {
  organisation: { name: "Muster GmbH", country: "DE", accounts: ["123456789012"] },
  residency: { regions: ["eu-central-1", "eu-west-1"] },
  retention: { "access-logs": { keep: "100 days" }, "web-logs": { keep: "30 days" } },
  transport: { "split-tunnel": "refused" },
  logging: { connections: "required", flows: "all" },
};

export function promised(file: PromiseFile = photoLabPromise): Promised {
  return promiseSchema.parse(file);
}
