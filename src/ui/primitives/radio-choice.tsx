import type { ReactNode } from 'react';

interface RadioChoiceProps<Value extends string> {
  /** Shared by all from which one is chosen. */
  readonly name: string;
  readonly value: Value;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** One of several to choose from, with its words beside it. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { name, value, chosen, onChoose, className, children } = props;
  return (
    <label className={className}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
}
