package org.estafeta.offenders;

public class BeanHelper {

}
