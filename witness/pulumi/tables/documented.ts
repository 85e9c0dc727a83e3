/** Where a default is written down, for the observation: a default without source and date proves nothing. */
export function aws(what: string): string {
  return `${what}, by AWS's guide as of 2026-11`;
}

export function pulumi(what: string): string {
  return `${what}, by the documentation of @pulumi/aws 7.48.0`;
}
