import { fillPlaceholders } from "../i18n/fill-placeholders";
import type { PlaceholderValues } from "../i18n/fill-placeholders";
import { functionErrorText } from "../i18n/function-error-text";
import type { FunctionErrorCode } from "../i18n/function-error-text";
import { chooseLanguage } from "../i18n/language";
import type { Language } from "../i18n/language";

/** The language of Excel's own menus; English as long as Office is not there to ask. */
export function displayLanguage(): Language {
  return chooseLanguage(typeof Office === "undefined" ? null : Office.context?.displayLanguage);
}

/**
 * The error that a wrong call throws: the cell shows #VALUE!, and its card says what to do, in the display language.
 * Excel shows the message of #VALUE! and #N/A only.
 */
export function callError(code: FunctionErrorCode, values: PlaceholderValues = {}): CustomFunctions.Error {
  return wordedError(fillPlaceholders(functionErrorText[displayLanguage()][code], values));
}

/** #VALUE! with a message that is worded already. */
export function wordedError(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** #N/A with a message: the call is right, but what it asks for does not exist. */
export function notAvailableError(code: FunctionErrorCode, values: PlaceholderValues = {}): CustomFunctions.Error {
  const message = fillPlaceholders(functionErrorText[displayLanguage()][code], values);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}
