package org.webhooks.api.store.answer;

/** Everything that this dialect says, in both languages. Those about fields are worded as Laravel words them. */
public enum Sentence {
    LISTED("Webhooks retrieved successfully", "تم جلب قائمة الويب هوك بنجاح"),
    REGISTERED(
            "Webhook registered successfully. Store the secret safely — it will not be shown again.",
            "تم تسجيل الويب هوك بنجاح. احفظ المفتاح السري في مكان آمن — لن يتم عرضه مرة أخرى."),
    UPDATED("Webhook updated successfully", "تم تحديث الويب هوك بنجاح"),
    DELETED("Webhook deleted successfully", "تم حذف الويب هوك بنجاح"),
    SECRET_REFRESHED(
            "Webhook secret refreshed successfully. Store the secret safely — it will not be shown again.",
            "تم تجديد المفتاح السري للويب هوك بنجاح. احفظ المفتاح السري في مكان آمن — لن يتم عرضه مرة أخرى."),
    SIGNATURE_CHECKED("Signature checked successfully", "تم فحص التوقيع بنجاح"),
    EVENTS_LISTED("Webhook events retrieved successfully", "تم جلب أحداث الويب هوك بنجاح"),

    REQUIRED("The %s field is required.", "حقل %s مطلوب."),
    NOT_A_STRING("The %s field must be a string.", "يجب أن يكون حقل %s نصًا."),
    NOT_AN_ARRAY("The %s field must be an array.", "يجب أن يكون حقل %s مصفوفة."),
    NOT_A_URL("The %s field must be a valid URL.", "صيغة رابط حقل %s غير صحيحة."),
    NOT_STARTING_WITH(
            "The %s field must start with one of the following: %s.", "يجب أن يبدأ حقل %s بأحد القيم التالية: %s"),
    NOT_ALLOWED("The %s field is not allowed: %s.", "حقل %s غير مسموح به: %s."),
    NOT_AMONG("The selected %s is invalid.", "حقل %s غير موجود."),
    TOO_SHORT("The %s field must be at least %s characters.", "يجب أن يكون طول نص حقل %s على الأقل %s حروفٍ/حرفًا."),
    TOO_LONG("The %s field must not be greater than %s characters.", "يجب أن لا يتجاوز طول نّص حقل %s %s حروفٍ/حرفًا."),
    TOO_FEW("The %s field must have at least %s items.", "يجب أن يحتوي حقل %s على الأقل على %s عُنصرًا/عناصر."),
    TOO_MANY("The %s field must not have more than %s items.", "يجب أن لا يحتوي حقل %s على أكثر من %s عناصر/عنصر."),
    FORMAT_INVALID("The %s field format is invalid.", "صيغة حقل %s غير صحيحة."),
    ONE_MORE("(and %s more error)", "(و %s خطأ إضافي)"),
    /** Of which Arabic has one form for two to ten, and the singular's for more. */
    SOME_MORE("(and %s more errors)", "(و %s أخطاء إضافية)"),
    MANY_MORE("(and %s more errors)", "(و %s خطأ إضافي)"),

    UNAUTHENTICATED("Unauthenticated.", "غير مصادق عليه."),
    ENDPOINT_NOT_FOUND("Webhook not found", "الويب هوك غير موجود"),
    ROUTE_NOT_FOUND("Route not found", "المسار غير موجود"),
    TOO_MANY_ATTEMPTS("Too Many Attempts.", "محاولات كثيرة جدًا."),
    METHOD_NOT_ALLOWED("Method not allowed", "طريقة الطلب غير مسموح بها"),
    MALFORMED_JSON("The request body must be a valid JSON object", "يجب أن يكون نص الطلب كائن JSON صحيحًا"),
    NOT_JSON(
            "The request body must be JSON in UTF-8 (Content-Type: application/json)",
            "يجب أن يكون نص الطلب بصيغة JSON وترميز UTF-8 (Content-Type: application/json)"),
    BODY_TOO_LARGE("The request body is too large", "نص الطلب كبير جدًا"),
    BODY_BROKE_OFF("The request body broke off", "انقطع نص الطلب قبل اكتماله"),
    UNREADABLE("The request can't be read", "تعذرت قراءة الطلب"),
    TOO_MANY_ENDPOINTS(
            "The store has as many webhooks as it may have", "وصل المتجر إلى الحد الأقصى المسموح به من الويب هوك"),
    NOT_POSSIBLE("The request can't be carried out", "تعذر تنفيذ الطلب"),
    INTERNAL_ERROR("Something went wrong here (incident %s)", "حدث خطأ غير متوقع (رقم الحادثة %s)"),
    UNAVAILABLE("Try again in a moment", "حاول مرة أخرى بعد قليل");

    private final String english;
    private final String arabic;

    Sentence(String english, String arabic) {
        this.english = english;
        this.arabic = arabic;
    }

    /**
     * The sentence as the caller reads it.
     *
     * @param particular what it names, where it names something
     */
    public String in(Language language, Object... particular) {
        String template =
                switch (language) {
                    case ENGLISH -> english;
                    case ARABIC -> arabic;
                };
        return particular.length == 0 ? template : template.formatted(particular);
    }
}
