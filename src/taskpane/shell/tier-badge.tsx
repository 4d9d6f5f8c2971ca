import { makeStyles, tokens } from "@fluentui/react-components";
import { tierColors } from "./tier-colors";

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    minWidth: "24px",
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "22px",
    textAlign: "center",
    forcedColorAdjust: "none",
    // Its colour may be that of the canvas.
    "@media (forced-colors: active)": { outline: "1px solid CanvasText", outlineOffset: "-1px" },
  },
});

/** A customer's tier in its colour; `place` as in the policy, best first, null for the unrated. */
export function TierBadge({ tier, place }: { readonly tier: string; readonly place: number | null }) {
  const styles = useStyles();
  const colors = tierColors(place);
  return (
    <span className={styles.badge} style={{ backgroundColor: colors.fill, color: colors.text }}>
      {tier}
    </span>
  );
}
