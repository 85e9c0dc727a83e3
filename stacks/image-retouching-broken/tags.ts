/** What a store of the company says of itself. */
export const tags = (dataClass: string, purpose: string): Record<string, string> => ({
  "tom:data-class": dataClass,
  "tom:client": "photographers",
  "tom:purpose": purpose,
});

export const onlineTags = tags("online-copies", "image-editing");
export const offlineTags = tags("offline-copies", "complaints");
export const accountTags = tags("client-accounts", "accounts");
