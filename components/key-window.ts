/** Days for which a deleted key can still be brought back: the most that KMS offers, since its data is lost with it. */
export const deletionWindowDays = 30;
