package pl.latarnik.adapters.ksef.fa3;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/**
 * Hands the text of one schema file to the JDK, which asks through this wide interface and sets
 * nothing.
 */
final class SchemaInput implements LSInput {

  private final String name;
  private final String text;

  SchemaInput(String name, String text) {
    this.name = name;
    this.text = text;
  }

  @Override
  public Reader getCharacterStream() {
    return new StringReader(text);
  }

  @Override
  public String getSystemId() {
    return name;
  }

  @Override
  public @Nullable InputStream getByteStream() {
    return null;
  }

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public @Nullable String getPublicId() {
    return null;
  }

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setCharacterStream(@Nullable Reader characterStream) {
    throw fixed();
  }

  @Override
  public void setByteStream(@Nullable InputStream byteStream) {
    throw fixed();
  }

  @Override
  public void setStringData(@Nullable String stringData) {
    throw fixed();
  }

  @Override
  public void setSystemId(@Nullable String systemId) {
    throw fixed();
  }

  @Override
  public void setPublicId(@Nullable String publicId) {
    throw fixed();
  }

  @Override
  public void setBaseURI(@Nullable String baseUri) {
    throw fixed();
  }

  @Override
  public void setEncoding(@Nullable String encoding) {
    throw fixed();
  }

  @Override
  public void setCertifiedText(boolean certifiedText) {
    throw fixed();
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("a schema file is what it is");
  }
}
