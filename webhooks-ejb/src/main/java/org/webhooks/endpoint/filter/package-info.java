/**
 * Which events an endpoint gets of those that it subscribes to, by what is in their data.
 *
 * <p>A filter is a JSON object. Each name is a JSON Pointer (RFC 6901) into the data, each value what must hold there: a
 * string, number, boolean or null that the place must equal, or an object of operators, all of which must hold.
 *
 * <table>
 *   <caption>Operators</caption>
 *   <tr><td>{@code equals}</td><td>a string, number, boolean or null: the same type and value</td></tr>
 *   <tr><td>{@code in}</td><td>a list of such values, one of which the place equals</td></tr>
 *   <tr><td>{@code prefix}</td><td>a string that a string begins with</td></tr>
 *   <tr><td>{@code gt}, {@code gte}, {@code lt}, {@code lte}</td><td>a number that a number is compared with</td></tr>
 *   <tr><td>{@code exists}</td><td>whether there is anything at the place, null included</td></tr>
 *   <tr><td>{@code not}</td><td>a value or an object of operators as above, which must not hold</td></tr>
 * </table>
 *
 * <p>Strings are compared character by character, numbers by value (1.0 is 1). Where there is nothing, or something of
 * another type, no operator holds but {@code exists: false} and {@code not}. May use json.
 */
@NullMarked
package org.webhooks.endpoint.filter;

import org.jspecify.annotations.NullMarked;
