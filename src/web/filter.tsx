import type { FC } from 'hono/jsx';

/** The words to search for, in the filter above a list. */
export const FilterText: FC<{ name: string; label: string; value: string | undefined }> = ({
  name,
  label,
  value = '',
}) => (
  <div class="kern-form-input">
    <label class="kern-label" for={name}>
      {label}
    </label>
    <input class="kern-form-input__input" id={name} name={name} type="search" value={value} />
  </div>
);

/**
 * One choice in the filter above a list; `all` is the answer that filters nothing. A link may have chosen several.
 */
export const FilterChoice: FC<{
  name: string;
  label: string;
  chosen: string | readonly string[] | null | undefined;
  all?: string;
  options: readonly { value: string; label: string }[];
}> = ({ name, label, chosen, all, options }) => (
  <div class="kern-form-input">
    <label class="kern-label" for={name}>
      {label}
    </label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id={name} name={name}>
        {all && <option value="">{all}</option>}
        {options.map((option) => (
          <option value={option.value} selected={[chosen].flat().includes(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  </div>
);
