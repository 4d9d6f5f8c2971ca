import { daysOverdue } from "./date-functions";

// Registered at once and synchronously: a function that Excel asks for before it is registered stays an error.
CustomFunctions.associate("DAYSOVERDUE", daysOverdue);
