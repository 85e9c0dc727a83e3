/** What a store of the provider says of itself. */
export const tags = (dataClass: string, purpose: string): Record<string, string> => ({
  "tom:data-class": dataClass,
  "tom:client": "customers",
  "tom:purpose": purpose,
});

export const contactTags = tags("customer-contacts", "customer-service");
export const documentTags = tags("identity-documents", "identity-check");
export const recordingTags = tags("call-recordings", "training");
