import { useNavigate } from "@tanstack/react-router";
import { Keyboard, type LucideIcon, Monitor, Moon, Sun } from "lucide-react";

import type { Section } from "@/features/shell/sections";
import { useT } from "@/lib/i18n/context";
import { chooseTheme, THEMES } from "@/lib/theme";

export interface Command {
  id: string;
  label: string;
  icon: LucideIcon;
  keys?: string;
  run: () => void;
}

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Everything that the palette can do. */
export function useCommands(sections: readonly Section[], showShortcuts: () => void): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  return [
    ...sections.map(({ id, to, label, icon, letter }) => ({
      id,
      label: t("palette.go", { section: t(label) }),
      icon,
      keys: `g ${letter}`,
      run: () => void navigate({ to }),
    })),
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: `${t("user.theme")}: ${t(`theme.${theme}`)}`,
      icon: THEME_ICONS[theme],
      run: () => chooseTheme(theme),
    })),
    { id: "shortcuts", label: t("shortcuts.show"), icon: Keyboard, keys: "?", run: showShortcuts },
  ];
}
