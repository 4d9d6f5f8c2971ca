/** The pane's entry: draws the pane when Office is ready. */
Office.onReady(() => {
  const root = document.getElementById("root");
  if (root !== null) root.textContent = "Customer Tiers";
});
