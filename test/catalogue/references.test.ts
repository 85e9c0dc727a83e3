import { articleSchema, bdsg64Schema, c5Schema, iso27001Schema } from "../../catalogue/references";

test.each(["32(1)(a)", "28(3) sentence 3", "12-22", "4(5)", "99", "§ 38 BDSG", "§ 25 TDDDG"])(
  "%s is an article",
  (article) => {
    expect(articleSchema.safeParse(article).success).toBe(true);
  },
);

test.each(["Art. 32", "32 (1)", "32(a)(1)", "132", "28 (ancillary)", "6(1)(a),(f)", "§ BDSG"])(
  "%s is no article",
  (article) => {
    expect(articleSchema.safeParse(article).success).toBe(false);
  },
);

test.each(["5.1", "5.37", "6.8", "7.14", "8.34"])("%s is a control of ISO/IEC 27001:2022", (id) => {
  expect(iso27001Schema.safeParse(id).success).toBe(true);
});

test.each(["5.0", "5.38", "6.9", "7.15", "8.35", "9.1", "A.5.1", "5.01"])(
  "%s is no control of ISO/IEC 27001:2022",
  (id) => {
    expect(iso27001Schema.safeParse(id).success).toBe(false);
  },
);

test.each(["CRY-04", "OPS-24", "PSS-12", "DEV-10"])("%s is a criterion of C5:2020", (id) => {
  expect(c5Schema.safeParse(id).success).toBe(true);
});

test.each(["CRY-05", "CRY-00", "OPS-25", "PSS-13", "KRY-01", "CRY-4"])("%s is no criterion of C5:2020", (id) => {
  expect(c5Schema.safeParse(id).success).toBe(false);
});

test("§ 64(3) BDSG has the numbers 1 to 14", () => {
  expect([0, 1, 14, 15].map((number) => bdsg64Schema.safeParse(number).success)).toEqual([false, true, true, false]);
});
