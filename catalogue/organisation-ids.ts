/* Apart from what reads the files, so that a command line can name them before it needs them. */

/** The five organisations, in the order of their documents 000 to 004. */
export const organisationIds = ["image-retouching", "photo-lab", "web-hosting", "retail-it", "email-dispatch"] as const;

export type OrganisationId = (typeof organisationIds)[number];

/**
 * The organisation whose promise a file holds, by its name `photo-lab.yaml`, wherever it lies; undefined for anybody else's.
 */
export function organisationBehind(source: string): OrganisationId | undefined {
  return organisationIds.find((id) => source.endsWith(`${id}.yaml`));
}

/** Main way in which it can be shown: E enforced at deploy time, V verified live, A attested by a person. */
export const statementClasses = ["E", "V", "A"] as const;
