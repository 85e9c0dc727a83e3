import { z } from "zod";
import { textSchema } from "./form";
import { countries } from "./promise/countries";

/**
 * What a sentence fixes in a form that can be compared: with the law, with other sentences of its document, and with the
 * document's other language. Written down as the document has it, right or wrong; `consistency/` judges it.
 */
export const factsSchema = z
  .strictObject({
    binding: z.boolean().describe("Whether the measures are a duty of the contract."),
    role: z.enum(["controller", "processor"]).describe("Role under data protection law that the company gives itself."),
    "bound-party": z.enum(["client", "contractor"]).describe("Who has to do what the sentence asks for."),
    certificate: z.string().min(1).describe("Standard that a certificate is said to be for, such as ISO/IEC 27001."),
    authority: z
      .enum(countries as [string, ...string[]]) // the list is not empty
      .describe("Country of the supervisory authority that is referred to."),
    cites: z.array(z.string().min(1)).min(1).describe("Provisions as the document cites them: 28(3)(a), § 88 TKG."),
    "refers-to": z.array(z.string().min(1)).min(1).describe("Places of the document that the sentence points to."),
    "at-end": z
      .array(z.enum(["return", "destruction"]))
      .min(1)
      .describe("What happens to the data when the contract ends."),
    register: z
      .array(z.enum(["name", "address", "task"]))
      .min(1)
      .describe("What the register of processors says about the entries that the sentence speaks of."),
    degree: textSchema.describe("How far the duty goes, in a word."),
    subject: textSchema.describe("Whom or what the sentence is about."),
    complete: z.boolean().describe("Whether the sentence is there from its beginning to its end."),
    numbered: z.boolean().describe("Whether it has the number or letter of its section."),
  })
  .partial();

/** Facts of a sentence; what is left out is not fixed by it. */
export type Facts = z.output<typeof factsSchema>;
export type Fact = keyof Facts;
