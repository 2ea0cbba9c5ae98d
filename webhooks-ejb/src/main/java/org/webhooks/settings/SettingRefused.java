package org.webhooks.settings;

/** A setting has a value that can't be used. The sentence names the setting, never the value of a secret one. */
public class SettingRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public SettingRefused(String name, String value, String wanted) {
        super("Setting " + name + " is '" + value + "' but must be " + wanted);
    }

    /** For secret settings and those that are missing: the value is not shown. */
    public SettingRefused(String name, String sentence) {
        super("Setting " + name + " " + sentence);
    }
}
