/** Marks a branch the compiler has proved unreachable; adding a member to a union makes the call fail to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
