import { keepsComments } from "../../../catalogue/promise/comments";

describe("comments", () => {
  test("are kept where the text is the same", () => {
    expect(keepsComments("# a\nb: 1 # c\n", "# a\nb: 1 # c\n")).toBe(true);
  });
  test("are kept where lines are added", () => {
    expect(keepsComments("# a\nb: 1 # c\n", "# a\nd: 2 # e\nb: 1 # c\n")).toBe(true);
  });
  test("are lost where one is missing", () => {
    expect(keepsComments("# a\nb: 1 # c\n", "# a\nb: 1\n")).toBe(false);
  });
  test("are lost where one of two equal ones is missing", () => {
    expect(keepsComments("# a\nb: 1 # a\n", "# a\nb: 1\n")).toBe(false);
  });
  test("are lost where they change places", () => {
    expect(keepsComments("# a\n# b\n", "# b\n# a\n")).toBe(false);
  });
  test("are no signs in a text", () => {
    expect(keepsComments('b: "1 # c"\n', 'b: "2"\n')).toBe(true);
  });
});
